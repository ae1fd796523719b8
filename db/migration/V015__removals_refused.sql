-- A removal that was asked for may also be refused, or taken back by whoever asked: the text stands, and may be asked for
-- anew.
create table version_removal_refusal (
    removal_id uuid        primary key references version_removal,
    refused_by uuid        not null references person,
    refused_at timestamptz not null,
    reason     text        not null check (btrim(reason) <> '')
);
revoke update, delete, truncate on version_removal_refusal from "${application}";

create function removal_is_refused_by_an_admin() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform require_admin(new.refused_by);
    if exists (select 1 from version_removal_confirmation where removal_id = new.removal_id) then
        raise exception using errcode = 'WQ409', message = 'removal-decided';
    end if;
    return new;
end
$$;
create trigger removal_is_refused before insert on version_removal_refusal for each row
    execute function removal_is_refused_by_an_admin();

create function removal_is_still_asked() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if exists (select 1 from version_removal_refusal where removal_id = new.removal_id) then
        raise exception using errcode = 'WQ409', message = 'removal-decided';
    end if;
    return new;
end
$$;
create trigger removal_is_open before insert on version_removal_confirmation for each row
    execute function removal_is_still_asked();

-- The ids of a content's paragraphs.
create function paragraph_ids(content text) returns setof text
    language sql immutable set search_path = warraq, pg_temp
as $$
    select found #>> '{}' from jsonb_path_query(nullif(content, '')::jsonb, 'lax $.**.id') as found
    where jsonb_typeof(found) = 'string'
$$;

-- Whether a paragraph of a content says these words.
create function says(content text, words text) returns boolean
    language sql immutable set search_path = warraq, pg_temp
as $$
    select exists (select 1 from jsonb_path_query(nullif(content, '')::jsonb, 'lax $.**.text') as line
                   where position(words in line #>> '{}') > 0)
$$;

-- Where else the text of a version is kept for working on. The imported file goes with any version of the source that still
-- has a paragraph of it, and so do uploads of the same file that nobody has made a report of. A working copy goes where it
-- was begun from that version, or repeats a paragraph of it which the latest version does not say: else the text would come
-- back with the next save.
create or replace function blank_version() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
declare
    gone version_removal%rowtype;
    said text;
    source text;
begin
    select * into gone from version_removal where id = new.removal_id;
    select source_language into source from report where id = gone.report_id;
    select content into said from version
    where report_id = gone.report_id and language = gone.language and number = gone.number;
    if gone.language = source and exists (
            select 1 from version as imported
            where imported.report_id = gone.report_id and imported.language = source and imported.kind = 'import'
              and (imported.number = gone.number
                   or exists (select 1 from paragraph_ids(imported.content) as id
                              where id in (select paragraph_ids(said))))) then
        delete from upload using original
        where original.report_id = gone.report_id and original.bytes <> '' and upload.bytes = original.bytes;
        update original set bytes = '', findings = '[]' where report_id = gone.report_id;
    end if;
    update version set content = ''
    where report_id = gone.report_id and language = gone.language and number = gone.number;
    delete from working_copy
    where report_id = gone.report_id and language = gone.language
      and (base_version = gone.number
           or exists (select 1 from jsonb_path_query(nullif(said, '')::jsonb, 'lax $.**.text') as line
                      where length(line #>> '{}') > 0
                        and line in (select jsonb_path_query(working_copy.content::jsonb, 'lax $.**.text'))
                        and line not in (
                            select jsonb_path_query(nullif(latest.content, '')::jsonb, 'lax $.**.text')
                            from edition join version as latest
                              on latest.report_id = edition.report_id and latest.language = edition.language
                             and latest.number = edition.version
                            where edition.report_id = gone.report_id and edition.language = gone.language)));
    -- Sentences that translations were made from, and that questions were asked about.
    if gone.language = source then
        update segment set earlier_source = null
        where report_id = gone.report_id and earlier_source is not null and says(said, earlier_source);
        update note set source = '' where report_id = gone.report_id and note.source <> '' and says(said, note.source);
    end if;
    update edition set headline = ''
    where report_id = gone.report_id and language = gone.language and version = gone.number;
    if found and gone.language = source then
        delete from segment where report_id = gone.report_id;
    elsif found then
        update segment set target = '', translators_target = null, state = 'open', row_version = row_version + 1
        where report_id = gone.report_id and language = gone.language;
    end if;
    return null;
end
$$;
