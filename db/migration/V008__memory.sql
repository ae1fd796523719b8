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
    unit_id     uuid      not null references memory_unit on delete cascade,
    position    smallint  not null,
    -- the first 64 bits of a hash over language and exact key
    exact_key   bigint    not null,
    -- what it is translated by: the exact keys of the unit's other sides, exclusive-or
    other_key   bigint    not null,
    -- what it stood between, of the source's side where that is known: previous_key # (next_key << 1), nothing being 0
    context_key bigint,
    language    text      not null check (language ~ '^[a-z]{2,3}$'),
    -- what phrases are found by: stems, pairs of neighbouring stems, numbers
    grams       integer[] not null,
    -- BCP 47, as the file had it: en-GB
    tag         text      not null,
    text        text      not null,
    -- with inline elements, where the file had some; else null
    markup      text,
    carried     text,
    primary key (unit_id, position)
);
create index memory_text_exact on memory_text (exact_key, unit_id);
-- Of thousands of equal texts those that matter are found without reading them all.
create index memory_text_translations on memory_text (exact_key, other_key, unit_id);
create index memory_text_context on memory_text (exact_key, context_key, unit_id) where context_key is not null;
-- The keys of new texts wait in a list and go into the index together and sorted. One by one every text costs some forty
-- places in the index, and a million units take hours. Searches read the list as well: it is short but while a file is taken in.
create index memory_text_grams on memory_text using gin (grams) with (fastupdate = on);
-- Nothing is planned by them: the one query that uses the index has no choice of plans.
alter table memory_text alter column grams set statistics 0;

-- What a unit of the memory said before somebody changed or deleted it by hand. The journal tells of it with a hash of this:
-- what is in the journal stays for ever, and a removed text must not.
create table memory_unit_change (
    unit_id     uuid        not null,
    -- the unit's when it said this
    row_version integer     not null,
    -- where the unit was released
    report_id   uuid,
    changed_by  uuid        not null references person,
    changed_at  timestamptz not null,
    -- JSON: the texts in their order, each with its language's tag
    texts       text        not null,
    primary key (unit_id, row_version)
);
create index memory_unit_change_of_report on memory_unit_change (report_id) where report_id is not null;
revoke update, delete, truncate on memory_unit_change from "${application}";

-- Empties the list of keys that wait. The index is the owner's; that it be in order is in everybody's interest.
create function memory_settle() returns void
    language sql security definer set search_path = warraq, pg_temp
as $$
    select gin_clean_pending_list('memory_text_grams')
$$;

-- Equal texts with a side in the wanted language: those in the same context, the newest of every translation, and the newest
-- approved ones; so many of each.
create function memory_equal(wanted text, own bigint, context bigint, most integer)
    returns table (unit_id uuid, "position" smallint, in_context boolean)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with recursive translation as (
        (select one.unit_id, one.position, one.other_key from memory_text as one
         where one.exact_key = own and exists (
             select from memory_text as other
             where other.unit_id = one.unit_id and other.position <> one.position and other.language = wanted)
         order by one.other_key desc, one.unit_id desc limit 1)
        union all
        select further.* from translation cross join lateral (
            select one.unit_id, one.position, one.other_key from memory_text as one
            where one.exact_key = own and one.other_key < translation.other_key and exists (
                select from memory_text as other
                where other.unit_id = one.unit_id and other.position <> one.position and other.language = wanted)
            order by one.other_key desc, one.unit_id desc limit 1) as further)
    select found.unit_id, found.position, bool_or(found.in_context) from (
        (select one.unit_id, one.position, true as in_context from memory_text as one
         where one.exact_key = own and one.context_key = context and exists (
             select from memory_text as other
             where other.unit_id = one.unit_id and other.position <> one.position and other.language = wanted)
         order by one.unit_id desc limit most)
        union all
        (select translation.unit_id, translation.position, false from translation limit most)
        union all
        (select one.unit_id, one.position, false from memory_text as one
         join memory_unit as unit on unit.id = one.unit_id and unit.approved
         where one.exact_key = own and exists (
             select from memory_text as other
             where other.unit_id = one.unit_id and other.position <> one.position and other.language = wanted)
         order by one.unit_id desc limit most)) as found
    group by found.unit_id, found.position;
end
$$;

-- Texts with the first and the second key, the newest units first, those before a unit. Where there are many, the newest are
-- soon found by looking; where there are few, they are found by their keys.
create function memory_phrase(wanted text, first integer, second integer, before uuid, most integer, often boolean)
    returns table (unit_id uuid, "position" smallint, language text, text text)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    if often then
        return query
        select one.unit_id, one.position, one.language, one.text
        from memory_text as one
        where (before is null or one.unit_id < before) and one.language = wanted
          and first = any (one.grams) and second = any (one.grams)
        order by one.unit_id desc
        limit most;
    else
        return query
        with found as materialized (
            select one.unit_id, one.position, one.language, one.text
            from memory_text as one
            where one.grams @> array[first, second] and one.language = wanted)
        select * from found
        where before is null or found.unit_id < before
        order by found.unit_id desc
        limit most;
    end if;
end
$$;

-- Sides of units with what they are translated by. (Planned once: to plan it takes longer than to do it.)
create function memory_read(units uuid[], positions smallint[], languages text[])
    returns table (
        ordinal bigint, id uuid, source text, target text, approved boolean, approved_at timestamptz, report_id uuid,
        version integer, translator text, reviewer text, lineage text, previous_key bigint, next_key bigint, forward boolean)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select asked.ordinal, unit.id, source.text, target.text, unit.approved, unit.approved_at, unit.report_id, unit.version,
           unit.translator, unit.reviewer, unit.lineage, unit.previous_key, unit.next_key,
           -- where the unit goes the other way, its neighbours are those of its own source and say nothing of this one's
           source.language = unit.source_language
    from unnest(units, positions, languages) with ordinality as asked (id, position, language, ordinal)
    join memory_text as source on source.unit_id = asked.id and source.position = asked.position
    join memory_text as target on target.unit_id = asked.id and target.language = asked.language
                              and target.position <> source.position
    join memory_unit as unit on unit.id = asked.id;
end
$$;

-- Whatever is taken out of a report, what units learnt from it said before goes altogether: nobody works with that.
create function forget_unit_changes() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
begin
    delete from memory_unit_change
    where report_id = (select asked.report_id from version_removal as asked where asked.id = new.removal_id);
    return null;
end
$$;
revoke execute on function forget_unit_changes() from public;

create trigger removal_forgets_unit_changes after insert on version_removal_confirmation for each row
    execute function forget_unit_changes();
