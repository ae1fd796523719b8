-- An approved pair of texts (or more, where a file brought more languages), kept for reuse.
create table memory_unit (
    -- version 7 where we made it, so that neighbours in time are neighbours on the disk
    id              uuid        primary key,
    -- over what makes it the same unit again: texts, context, and its name in the file it came from
    digest          uuid        not null unique,
    tuid            text,
    source_language text        not null check (source_language ~ '^[a-z]{2,3}$'),
    approved        boolean     not null,
    approved_at     timestamptz,
    -- where it was released; another newsroom's units may come with theirs, so these refer to nothing here
    report_id       uuid,
    version         integer,
    translator      text,
    reviewer        text,
    -- context: the paragraph it stood in, and the exact keys (memory_text.exact_key) of the segments before and after
    lineage         text,
    previous_key    bigint,
    next_key        bigint,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    -- what a TMX file said besides, to give it back: attributes, notes, properties; JSON
    carried         text,
    row_version     integer     not null default 1
);
create index memory_unit_of_report on memory_unit (report_id) where report_id is not null;

-- One side of a unit. A search goes from any side to any other.
create table memory_text (
    unit_id   uuid     not null references memory_unit on delete cascade,
    position  smallint not null,
    -- how many words, and how many tokens, punctuation included
    words     smallint not null,
    tokens    smallint not null,
    -- the first 64 bits of a hash over language and exact key
    exact_key bigint   not null,
    language  text     not null check (language ~ '^[a-z]{2,3}$'),
    -- which of 128 classes its stems fall into
    signature bit(128) not null,
    -- every stem, then every token as written, two bytes of hash each: enough to say "surely not like that one"
    stems     bytea    not null,
    verbatim  bytea    not null,
    -- what candidates are found by: stems, pairs of neighbouring stems, numbers and signs, each with the length class
    grams     integer[] not null,
    -- BCP 47, as the file had it: en-GB
    tag       text     not null,
    text      text     not null,
    -- with inline elements, where the file had some; else null
    markup    text,
    carried   text,
    primary key (unit_id, position)
);
create index memory_text_exact on memory_text (exact_key);
create index memory_text_grams on memory_text using gin (grams) with (fastupdate = off);
-- Nothing is planned by them: the one query that uses the index has no choice of plans.
alter table memory_text alter column grams set statistics 0;

-- Texts that may be like one that is asked for; whether they are is decided by whoever asks. Every bound is for a number of
-- words (element 1: none): how many classes of the asked text's stems may be missing, and how many may be too many; -1 where
-- no text of that many words can be like it.
create function memory_candidates(wanted text, keys integer[], asked bit(128), missing smallint[], extra smallint[])
    returns table (unit_id uuid, "position" smallint, stems bytea, verbatim bytea)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select memory_text.unit_id, memory_text.position, memory_text.stems, memory_text.verbatim
    from memory_text
    where memory_text.grams && keys
      and bit_count(asked & ~memory_text.signature) <= missing[memory_text.words + 1]
      and bit_count(memory_text.signature & ~asked) <= extra[memory_text.words + 1]
      and memory_text.language = wanted;
end
$$;

-- Texts with one of the first and one of the second keys, the newest units first, those before a unit. Where there are many,
-- the newest are soon found by looking; where there are few, they are found by their keys.
create function memory_phrase(wanted text, first_keys integer[], second_keys integer[], before uuid, most integer, often boolean)
    returns table (unit_id uuid, "position" smallint, language text, text text)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    if often then
        -- (… || '{}' keeps the planner from the keys' index)
        return query
        select memory_text.unit_id, memory_text.position, memory_text.language, memory_text.text
        from memory_text
        where (before is null or memory_text.unit_id < before) and memory_text.language = wanted
          and (memory_text.grams || '{}') && first_keys and (memory_text.grams || '{}') && second_keys
        order by memory_text.unit_id desc
        limit most;
    else
        return query
        with found as materialized (
            select memory_text.unit_id, memory_text.position, memory_text.language, memory_text.text
            from memory_text
            where memory_text.grams && first_keys and memory_text.grams && second_keys and memory_text.language = wanted)
        select * from found
        where before is null or found.unit_id < before
        order by found.unit_id desc
        limit most;
    end if;
end
$$;
