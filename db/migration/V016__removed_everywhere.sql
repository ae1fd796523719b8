-- What is taken out of a version is taken out of everything that was copied from it, in whatever room. (What segments said
-- before, and what was proposed for them, is taken out by blank_segments(); what units said before, by forget_unit_changes().)

-- The ids of a content's paragraphs.
create function paragraph_ids(content text) returns setof text
    language sql immutable set search_path = warraq, pg_temp
as $$
    select found #>> '{}' from jsonb_path_query(nullif(content, '')::jsonb, 'lax $.**.id') as found
    where jsonb_typeof(found) = 'string'
$$;

-- Every text of a content; ids, dates and the agency are none.
create function texts_of(content text) returns setof text
    language sql immutable set search_path = warraq, pg_temp
as $$
    select found #>> '{}'
    from unnest(array['headline', 'place', 'name', 'title', 'text', 'byline']) as part,
         jsonb_path_query(nullif(content, '')::jsonb, cast('lax $.**.' || part as jsonpath)) as found
    where jsonb_typeof(found) = 'string'
$$;

-- So many neighbouring words, whatever stands between them; where there are fewer words, all of them.
create function runs_of(said text, many integer) returns setof text
    language sql immutable set search_path = warraq, pg_temp
as $$
    select array_to_string(words[place : place + many - 1], ' ')
    from (select regexp_split_to_array(btrim(lower(regexp_replace(said, '[^[:alnum:]]+', ' ', 'g'))), ' ') as words) as split,
         generate_series(1, greatest(cardinality(words) - many + 1, 1)) as place
    where words <> '{""}'
$$;

-- What a content says in runs of so many words and another does not.
create function only_said(content text, other text, many integer) returns text[]
    language sql immutable set search_path = warraq, pg_temp
as $$
    select array(select run from texts_of(content) as line, runs_of(line, many) as run
                 except
                 select run from texts_of(other) as line, generate_series(1, many) as fewer, runs_of(line, fewer) as run)
$$;

-- Whether a text repeats one of the runs. (A list is searched from its beginning each time, what is selected is not.)
create function repeats(said text, runs text[], many integer) returns boolean
    language sql immutable set search_path = warraq, pg_temp
as $$
    select exists (select 1 from generate_series(1, many) as fewer, runs_of(said, fewer) as run
                   where run in (select unnest(runs)))
$$;

-- The file a report was made of goes with any version of the source that still has a paragraph of it, or five of its words in
-- a row; and so do files that people are looking at (for a day) and that are the same, or hold a paragraph of the version.
create function blank_original(wanted uuid, written text, said text, removed integer) returns void
    language plpgsql volatile set search_path = warraq, pg_temp
as $$
begin
    delete from upload using texts_of(said) as line
    where length(line) >= 20 and position(convert_to(line, 'UTF8') in upload.bytes) > 0;
    if exists (select 1 from version as imported
               where imported.report_id = wanted and imported.language = written and imported.kind = 'import'
                 and (imported.number = removed
                      or exists (select paragraph_ids(imported.content) intersect select paragraph_ids(said))
                      or exists (select run from texts_of(imported.content) as line, runs_of(line, 5) as run
                                 where run like '% % % % %'
                                 intersect
                                 select run from texts_of(said) as line, runs_of(line, 5) as run))) then
        delete from upload using original
        where original.report_id = wanted and original.bytes <> '' and upload.bytes = original.bytes;
        update original set bytes = '', findings = '[]' where report_id = wanted;
    end if;
end
$$;
revoke execute on function blank_original(uuid, text, text, integer) from public;

-- Where the words of a version are kept besides. What the latest version still says stays, until that is taken out as well:
-- people are working on it. Three words in a row that only the removed text has are a repetition of it; in what people said
-- to each other two are, for that is how somebody is named.
--
-- What is left as it is, and why:
--   version (its row), journal_entry: their hashes are over every column but the content. A reason and a note on a version
--     are somebody's own words, and for ever; so is what the journal says of a memory's unit that was changed by hand.
--   decision, task.returned_reason, finding_dismissal.reason, public_note: own words as well; the journal has them too.
--   version_segments, machine_proposal, finding_dismissal, memory keys: lengths and hashes.
--   report.slug: it is the address under which readers are told that the text was removed.
--   lexicon_entry: what stands there was put there by hand, and is merged or refused there.
--   memory_unit of other reports or from a file, other reports' texts: they say it themselves, and are removed themselves.
--   task, step_time, part_taken, approval, release …, the engine's tables: ids. spring_session: who signed in.
create function blank_version() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
declare
    gone version_removal%rowtype;
    said text;
    latest text;
    made_in text;
    pairs text[];
    triples text[];
begin
    select * into gone from version_removal where id = new.removal_id;
    select source_language into made_in from report where id = gone.report_id;
    select content into said from version
    where report_id = gone.report_id and language = gone.language and number = gone.number;
    -- nothing, where it is the latest that goes
    select version.content into latest
    from edition join version on version.report_id = edition.report_id and version.language = edition.language
                             and version.number = edition.version
    where edition.report_id = gone.report_id and edition.language = gone.language and version.number <> gone.number;
    pairs := only_said(said, latest, 2);
    triples := only_said(said, latest, 3);

    if gone.language = made_in then
        perform blank_original(gone.report_id, gone.language, said, gone.number);
    end if;
    update version set content = ''
    where report_id = gone.report_id and language = gone.language and number = gone.number;
    update edition set headline = ''
    where report_id = gone.report_id and language = gone.language and version = gone.number;

    delete from working_copy
    where report_id = gone.report_id and language = gone.language
      and (base_version = gone.number
           or exists (select 1 from texts_of(content) as line where repeats(line, triples, 3)));

    -- A translation is made of the source's sentences: with a source all translations are meant, with a translation itself.
    if gone.language = made_in then
        delete from segment where report_id = gone.report_id and (latest is null or repeats(segment.source, triples, 3));
    else
        update segment set target = '', state = 'open', origin = 'human', score = null, unit_id = null, undone_to = null,
                           row_version = row_version + 1
        where report_id = gone.report_id and language = gone.language and target <> ''
          and (latest is null or repeats(target, triples, 3));
    end if;

    -- Nobody takes back what was said at a segment; but it is said of the text. Its place shows that there was something.
    update note_message set body = '[…]'
    from note
    where note.id = note_message.note_id and note.report_id = gone.report_id and gone.language in (note.language, made_in)
      and (repeats(body, pairs, 2) or gone.language = made_in and repeats(note.source, triples, 3));
    if gone.language = made_in then
        update note set source = '' where report_id = gone.report_id and repeats(note.source, triples, 3);
    end if;

    -- Both sides of a unit go: it is no pair any more.
    delete from memory_unit
    where report_id = gone.report_id
      and (exists (select 1 from version as taught
                   join memory_text on memory_text.unit_id = memory_unit.id and memory_text.language = taught.language
                   where taught.report_id = gone.report_id and taught.number = memory_unit.version
                     and taught.source_version is not null
                     and (taught.language = gone.language and taught.number = gone.number
                          or gone.language = made_in and taught.source_version = gone.number))
           or exists (select 1 from memory_text
                      where unit_id = memory_unit.id and language = gone.language and repeats(text, triples, 3)));

    -- What outside tools brought back keeps its numbers; what calls were answered keeps how they ended.
    update translation_file
    set result = cast(cast(result as jsonb) || '{"conflicts": [], "problems": []}' as text)
    where report_id = gone.report_id and gone.language in (language, made_in);
    update idempotency_key set body = ''
    where position(cast(gone.report_id as text) in path) > 0
       or position(convert_to(cast(gone.report_id as text), 'UTF8') in body) > 0;
    return null;
end
$$;
revoke execute on function blank_version() from public;

create trigger removal_blanks after insert on version_removal_confirmation for each row
    execute function blank_version();
