-- What a text is translated by, and what it stood between: so that of thousands of equal texts those that matter are found
-- without reading them all.
alter table memory_text
    -- the exact keys of the unit's other sides, exclusive-or
    add column other_key bigint,
    -- of the source's side where its context is known: previous_key # (next_key << 1), nothing being 0
    add column context_key bigint;
-- every row becomes a new one: keys go into the index faster all together
drop index memory_text_exact;
drop index memory_text_grams;
update memory_text set
    other_key = whole.keys # memory_text.exact_key,
    context_key = case
        when memory_text.language = unit.source_language and num_nonnulls(unit.previous_key, unit.next_key, unit.lineage) > 0
        then coalesce(unit.previous_key, 0) # (coalesce(unit.next_key, 0) << 1) end
from memory_unit as unit, (select unit_id, bit_xor(exact_key) as keys from memory_text group by unit_id) as whole
where unit.id = memory_text.unit_id and whole.unit_id = memory_text.unit_id;
alter table memory_text alter column other_key set not null;
create index memory_text_exact on memory_text (exact_key, unit_id);
create index memory_text_translations on memory_text (exact_key, other_key, unit_id);
create index memory_text_context on memory_text (exact_key, context_key, unit_id) where context_key is not null;
set local maintenance_work_mem = '256MB';
create index memory_text_grams on memory_text using gin (grams) with (fastupdate = on);

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

-- Texts that may be like one that is asked for, but for those equal to it; whether they are is decided by whoever asks. They
-- have one of the keys and one of the others, see Lookup. Every bound is for a number of words (element 1: none): how many
-- classes of the asked text's stems may be missing, and how many may be too many; -1 where no text of that many words can be.
drop function memory_candidates(text, integer[], bit, smallint[], smallint[]);
create function memory_similar(
        wanted text, own bigint, keys integer[], others integer[], asked bit(128), missing smallint[], extra smallint[])
    returns table (unit_id uuid, "position" smallint, stems bytea, verbatim bytea)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select one.unit_id, one.position, one.stems, one.verbatim
    from memory_text as one
    where one.grams && keys and one.grams && others
      and one.exact_key <> own
      and bit_count(asked & ~one.signature) <= missing[one.words + 1]
      and bit_count(one.signature & ~asked) <= extra[one.words + 1]
      and one.language = wanted;
end
$$;

-- Texts with the first and the second key, the newest units first, those before a unit. Keys are for a class of lengths, each
-- of which begins with a number of words. Where there are many, the newest are soon found by looking; where there are few, they
-- are found by their keys.
drop function memory_phrase(text, integer[], integer[], uuid, integer, boolean);
create function memory_phrase(
        wanted text, classes smallint[], firsts integer[], seconds integer[], before uuid, most integer, often boolean)
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
          and firsts[width_bucket(one.words, classes)] = any (one.grams)
          and seconds[width_bucket(one.words, classes)] = any (one.grams)
        order by one.unit_id desc
        limit most;
    else
        return query
        with found as materialized (
            select one.unit_id, one.position, one.language, one.text
            from unnest(firsts, seconds) as asked (first, second)
            cross join lateral (
                select * from memory_text
                where grams @> array[asked.first, asked.second] and language = wanted) as one)
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
