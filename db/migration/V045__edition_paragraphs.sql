-- Every paragraph id that any version of a source edition ever had. Whether an id is one of them is asked at each autosave: that
-- must not read what all versions say, and an id whose paragraph was deleted never comes back on another. (Translations have
-- their source's.) Ids are random and say nothing of the text, so they stay where a text was taken out.
create table edition_paragraph (
    report_id    uuid not null,
    language     text not null,
    paragraph_id text not null,
    primary key (report_id, language, paragraph_id),
    foreign key (report_id, language) references edition
);
revoke update, delete, truncate on edition_paragraph from "${application}";

insert into edition_paragraph (report_id, language, paragraph_id)
select distinct report_id, language, paragraph_ids(content) from version
where source_version is null and content <> '';
