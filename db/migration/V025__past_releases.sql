-- The text of an earlier release may be closed to readers: what they were told stays, the words do not.
create table release_closing (
    report_id uuid        not null,
    number    integer     not null,
    person_id uuid        not null references person,
    reason    text        not null check (nullif(btrim(reason), '') is not null),
    closed_at timestamptz not null,
    primary key (report_id, number),
    foreign key (report_id, number) references release
);
revoke update, delete, truncate on release_closing from "${application}";

-- An editor closes what is no longer the latest: that is corrected, or withdrawn.
create function refuse_wrong_closing() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform 1 from person where id = new.person_id for share;
    if not exists (select 1 from person join person_role on person_role.person_id = person.id
                   where person.id = new.person_id and person.enabled and person_role.role = 'editor') then
        raise exception using errcode = 'WQ403', message = 'editors-only';
    elsif not exists (select 1 from release
                      where report_id = new.report_id and number = new.number and kind <> 'withdrawal') then
        raise exception using errcode = 'WQ409', message = 'unknown-release';
    elsif exists (select 1 from current_release where report_id = new.report_id and number = new.number) then
        raise exception using errcode = 'WQ409', message = 'release-stands';
    end if;
    new.closed_at := clock();
    return new;
end
$$;

create trigger closing_is_allowed before insert on release_closing for each row
    execute function refuse_wrong_closing();

-- Every release with its texts, for the newsroom. An edition is touched where its text is not that of the release before.
create view release_text as
select release.report_id, release.number, release.round, release.kind, release.released_at, release_edition.language,
       version.number as version, version.content, version.content_sha256, public_note.text as public_note,
       release_closing.closed_at,
       version.content_sha256 is distinct from before.content_sha256 as touched
from release
left join release_edition on release_edition.report_id = release.report_id and release_edition.number = release.number
left join version on version.report_id = release_edition.report_id and version.language = release_edition.language
                 and version.number = release_edition.version
left join lateral (select earlier.content_sha256
                   from release_edition as released
                   join version as earlier on earlier.report_id = released.report_id
                                          and earlier.language = released.language and earlier.number = released.version
                   where released.report_id = release.report_id and released.language = release_edition.language
                     and released.number = release.number - 1) as before on true
left join release_closing on release_closing.report_id = release.report_id and release_closing.number = release.number
left join lateral (select text from public_note
                   where public_note.report_id = release.report_id and public_note.round = release.round
                     and public_note.kind = release.kind and public_note.language = release_edition.language
                   order by request desc limit 1) as public_note on true;

-- What readers may still look up: the releases since the last withdrawal, as long as there is none. Words that were closed or
-- taken out in one release are so in every earlier one that says the same.
create view past_release as
select report.slug, text.number, text.kind, text.released_at, text.language,
       text.public_note, text.touched, hidden.closed, hidden.removed,
       case when not hidden.closed and not hidden.removed then text.content end as content
from report
join lateral (select number, kind from release where release.report_id = report.id order by number desc limit 1) as latest
  on latest.kind <> 'withdrawal'
join release_text as text on text.report_id = report.id and text.language is not null
cross join lateral (
    select text.number < latest.number
               and exists (select 1
                           from release_closing
                           join release_edition as shut on shut.report_id = release_closing.report_id
                                                       and shut.number = release_closing.number
                           join version as words on words.report_id = shut.report_id and words.language = shut.language
                                                and words.number = shut.version
                           where release_closing.report_id = text.report_id and shut.language = text.language
                             and words.content_sha256 = text.content_sha256) as closed,
           exists (select 1 from version as taken
                   where taken.report_id = text.report_id and taken.language = text.language
                     and taken.content_sha256 = text.content_sha256 and taken.content = '') as removed) as hidden
where text.number > coalesce((select max(number) from release
                              where release.report_id = report.id and release.kind = 'withdrawal'), 0);
