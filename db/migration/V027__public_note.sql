-- What readers are told with an update or a correction is part of the content: kept, translated, reviewed and approved with it.

-- How an edition comes by its public note in this round: it has none (it is published for the first time), it follows the
-- source's, it has one of its own (this translation is corrected alone), or it stands as it was released, with its note.
alter table edition add column note_origin text not null default 'none'
    check (note_origin in ('none', 'source', 'own', 'standing'));
grant update (note_origin) on edition to "${application}";

update edition set note_origin = 'source'
from report
where report.id = edition.report_id and report.round_kind in ('update', 'correction')
  and exists (select 1 from release_edition
              where release_edition.report_id = edition.report_id and release_edition.language = edition.language);

alter table version drop constraint version_kind_check;
alter table version add constraint version_kind_check
    check (kind in ('create', 'import', 'save', 'submit', 'accept', 'return', 'restore', 'keep', 'begin'));

-- What a content says beside its public note, as one hash; null where it was taken out. A field that is not there is as one that
-- is empty: contents that were kept before they had it say the same.
create function words_sha256(content text) returns bytea
    language sql immutable set search_path = warraq, pg_temp
as $$
    select sha256(convert_to(cast(jsonb_strip_nulls(cast(nullif(content, '') as jsonb) - 'publicNote') as text), 'UTF8'))
$$;

create function public_note_of(content text) returns text
    language sql immutable set search_path = warraq, pg_temp
as $$
    select cast(nullif(content, '') as jsonb) ->> 'publicNote'
$$;

-- A public note is words as others are: what is taken out is taken out there, too.
create or replace function texts_of(content text) returns setof text
    language sql immutable set search_path = warraq, pg_temp
as $$
    select found #>> '{}'
    from unnest(array['headline', 'place', 'name', 'title', 'text', 'byline', 'publicNote']) as part,
         jsonb_path_query(nullif(content, '')::jsonb, cast('lax $.**.' || part as jsonpath)) as found
    where jsonb_typeof(found) = 'string'
$$;

-- Whoever writes the source edition is its author, in the round that runs; but nobody is by what readers see already: a round
-- begins with it, its public note emptied.
create or replace function part_of_version() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
declare
    released text;
begin
    if new.kind = 'begin' then
        select version.content into released
        from release_edition
        join version on version.report_id = release_edition.report_id and version.language = release_edition.language
                    and version.number = release_edition.version
        where release_edition.report_id = new.report_id and release_edition.language = new.language
        order by release_edition.number desc limit 1;
        if new.content = released
                or public_note_of(new.content) is null and words_sha256(new.content) = words_sha256(released) then
            return null;
        end if;
    end if;
    insert into part_taken (report_id, round, person_id, part)
    select id, round, new.author, 'wrote' from report where id = new.report_id and source_language = new.language
    on conflict do nothing;
    return null;
end
$$;

-- A round is begun for the whole report, at its draft, or for some of its translations, at their translating. Whoever begins it
-- has written nothing yet.
drop function next_round(uuid, text, uuid);

create function next_round(wanted uuid, kind text, begun_by uuid, alone text[]) returns integer
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
declare
    begun integer;
    written text;
begin
    perform 1 from report where id = wanted for no key update;
    perform 1 from person where id = begun_by for share;
    if not exists (select 1 from person join person_role on person_role.person_id = person.id
                   where person.id = begun_by and person.enabled and person_role.role = 'editor') then
        raise exception using errcode = 'WQ403', message = 'editors-only';
    elsif kind not in ('update', 'correction')
            or not exists (select 1 from release where report_id = wanted)
            or exists (select 1 from task where report_id = wanted and stage <> 'confirm')
            or exists (select 1 from engine.act_ru_execution as running
                       join engine.act_re_procdef as process on process.id_ = running.proc_def_id_
                       where running.business_key_ = cast(wanted as text) and process.key_ = 'publish-report') then
        raise exception using errcode = 'WQ409', message = 'round-running';
    elsif alone <> '{}' and exists (select 1 from current_release
                                        where report_id = wanted and current_release.kind = 'withdrawal') then
        raise exception using errcode = 'WQ409', message = 'nothing-stands';
    end if;
    -- an embargo until somebody releases it is spent with the round
    update report set round = round + 1, round_kind = kind, row_version = row_version + 1,
                      state = case when alone = '{}' then 'draft' else 'translate' end,
                      embargo_until = nullif(embargo_until, 'infinity')
    where id = wanted
    returning round, source_language into begun, written;
    if alone = '{}' then
        update edition
        set note_origin = case
                when exists (select 1 from release_edition
                             where release_edition.report_id = wanted and release_edition.language = edition.language)
                then 'source' else 'none' end
        where report_id = wanted;
    else
        -- what readers have stands or is corrected; what a round that was given up added to it is no part of this one
        update edition
        set dropped = not had,
            note_origin = case when not had then 'none' when language = any (alone) then 'own' else 'standing' end,
            stage = case when language = written or not had then null when language = any (alone) then 'translate' else 'ready' end
        from (select each.language as of_language,
                     exists (select 1 from release_edition
                             where release_edition.report_id = wanted and release_edition.language = each.language
                               and release_edition.number = (select max(number) from release where report_id = wanted)) as had
              from edition as each where each.report_id = wanted) as readers
        where report_id = wanted and language = of_language;
    end if;
    return begun;
end
$$;
revoke execute on function next_round(uuid, text, uuid, text[]) from public;
grant execute on function next_round(uuid, text, uuid, text[]) to "${application}";

-- What readers are told stands in the text now; only with a withdrawal there is none. (What was told before stays.)
alter table public_note add constraint only_of_withdrawals check (kind = 'withdrawal') not valid;

-- With a release each edition keeps what it is to its readers: where their language appears with it, it is no update of theirs;
-- and it touches them only where it tells them anything. That an old note fell away is nothing.
alter table release_edition add column kind text, add column words_sha256 bytea, add column touched boolean;

create function edition_tells() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
declare
    now_says version%rowtype;
    said version%rowtype;
    words bytea;
begin
    select * into now_says from version
    where report_id = new.report_id and language = new.language and number = new.version;
    select version.* into said
    from release_edition
    join version on version.report_id = release_edition.report_id and version.language = release_edition.language
                and version.number = release_edition.version
    where release_edition.report_id = new.report_id and release_edition.language = new.language
      and release_edition.number = new.number - 1;
    select words_sha256 into words from release_edition
    where report_id = new.report_id and language = new.language and number = new.number - 1;
    new.words_sha256 := words_sha256(now_says.content);
    new.touched := said.number is null
        or said.content_sha256 <> now_says.content_sha256
           and (public_note_of(now_says.content) is not null or new.words_sha256 is distinct from words)
        -- told before it was part of the text
        or exists (select 1 from release join public_note as told on told.report_id = release.report_id
                                                                 and told.round = release.round and told.kind = release.kind
                   where release.report_id = new.report_id and release.number = new.number
                     and told.language = new.language);
    new.kind := case
        when exists (select 1 from release_edition where report_id = new.report_id and language = new.language)
            then (select kind from release where report_id = new.report_id and number = new.number)
        else 'publication' end;
    return new;
end
$$;
create trigger edition_tells before insert on release_edition for each row execute function edition_tells();

update release_edition
set kind = case when release_edition.number = (select min(earliest.number) from release_edition as earliest
                                               where earliest.report_id = release_edition.report_id
                                                 and earliest.language = release_edition.language)
                then 'publication' else release.kind end,
    words_sha256 = words_sha256(version.content),
    touched = not exists (select 1
                          from release_edition as before
                          join version as said on said.report_id = before.report_id and said.language = before.language
                                              and said.number = before.version
                          where before.report_id = release_edition.report_id and before.language = release_edition.language
                            and before.number = release_edition.number - 1
                            and said.content_sha256 = version.content_sha256)
              or exists (select 1 from public_note as told
                         where told.report_id = release.report_id and told.round = release.round
                           and told.kind = release.kind and told.language = release_edition.language)
from release, version
where release.report_id = release_edition.report_id and release.number = release_edition.number
  and version.report_id = release_edition.report_id and version.language = release_edition.language
  and version.number = release_edition.version;
alter table release_edition alter column kind set not null, alter column touched set not null;

-- Visibility, for readers: what is not released is not here. An edition is what the last release that touched it made of it.
create or replace view released_edition as
select report.id            as report_id,
       report.slug,
       standing.language,
       report.source_language,
       release.number       as release_number,
       shown.kind,
       release.released_at,
       first.released_at    as first_released_at,
       case when shown.kind <> 'publication' then coalesce(public_note_of(version.content), told.text) end as public_note,
       version.number       as version,
       -- what stands for it now may have been taken out
       case when latest_version.content = '' then '' else version.content end as content,
       version.content_sha256
from report
join lateral (select * from release where release.report_id = report.id order by number desc limit 1) as latest
  on latest.kind <> 'withdrawal'
join release as first on first.report_id = report.id and first.number = 1
join release_edition as standing on standing.report_id = report.id and standing.number = latest.number
join version as latest_version on latest_version.report_id = report.id and latest_version.language = standing.language
                              and latest_version.number = standing.version
join lateral (select * from release_edition
              where release_edition.report_id = report.id and release_edition.language = standing.language
                and release_edition.touched
              order by number desc limit 1) as shown on true
join release on release.report_id = report.id and release.number = shown.number
join version on version.report_id = report.id and version.language = shown.language and version.number = shown.version
left join public_note as told on told.report_id = report.id and told.round = release.round
                             and told.kind = release.kind and told.language = shown.language;

create or replace view release_text as
select release.report_id, release.number, release.round, release.kind, release.released_at, release_edition.language,
       version.number as version, version.content, version.content_sha256,
       coalesce(case when release_edition.touched then public_note_of(version.content) end, told.text) as public_note,
       release_closing.closed_at,
       release_edition.touched,
       release_edition.kind as edition_kind,
       release_edition.words_sha256
from release
left join release_edition on release_edition.report_id = release.report_id and release_edition.number = release.number
left join version on version.report_id = release_edition.report_id and version.language = release_edition.language
                 and version.number = release_edition.version
left join release_closing on release_closing.report_id = release.report_id and release_closing.number = release.number
left join lateral (select text from public_note
                   where public_note.report_id = release.report_id and public_note.round = release.round
                     and public_note.kind = release.kind and public_note.language = release_edition.language
                   order by request desc limit 1) as told on true;

-- Words that were closed or taken out in one release are so in every earlier one that says the same, whatever it told beside.
create or replace view past_release as
select report.slug, text.number, text.edition_kind as kind, text.released_at, text.language,
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
                             and (words.content_sha256 = text.content_sha256
                                  or shut.words_sha256 = text.words_sha256)) as closed,
           exists (select 1 from version as taken
                   left join release_edition as told on told.report_id = taken.report_id and told.language = taken.language
                                                    and told.version = taken.number
                   where taken.report_id = text.report_id and taken.language = text.language and taken.content = ''
                     and (taken.content_sha256 = text.content_sha256 or told.words_sha256 = text.words_sha256)) as removed)
    as hidden
where text.number > coalesce((select max(number) from release
                              where release.report_id = report.id and release.kind = 'withdrawal'), 0);
