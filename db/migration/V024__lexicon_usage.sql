-- Which words stand in the latest version of each edition, so that the use of a name or term can be counted. Filled by the
-- product after the version was cut.
create table lexicon_text (
    report_id uuid    not null,
    language  text    not null,
    due       boolean not null default true,
    words     text[]  not null default '{}',
    -- all words in order, as keys and as stems, with single spaces around each
    keys      text    not null default '',
    stems     text    not null default '',
    primary key (report_id, language),
    foreign key (report_id, language) references edition
);
create index lexicon_text_by_word on lexicon_text using gin (words);
create index lexicon_text_due on lexicon_text (report_id, language) where due;

-- The words a text must have to use a form, and how they stand there.
alter table lexicon_form add column words text[] not null default '{}';
alter table lexicon_form add column phrase text not null default '';

-- There is a new version; or one was blanked, and then what was kept of it goes at once.
create function lexicon_text_is_due() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    insert into lexicon_text (report_id, language) values (new.report_id, new.language)
    on conflict (report_id, language) do update set due = true;
    if tg_op = 'UPDATE' then
        update lexicon_text set words = '{}', keys = '', stems = ''
        where report_id = new.report_id and language = new.language;
    end if;
    return null;
end
$$;
create trigger version_has_words after insert or update of content on version for each row
    execute function lexicon_text_is_due();

insert into lexicon_text (report_id, language) select report_id, language from edition where version is not null;
