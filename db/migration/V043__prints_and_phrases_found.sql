-- Stems, pairs of neighbouring stems, numbers. The keys of new texts wait in a list, see V021.
set local maintenance_work_mem = '256MB';
create index memory_text_grams on memory_text using gin (grams) with (fastupdate = on);

-- Waiting texts that bear so many of the marks at least that are asked for: of any languages and classes of lengths at once.
create function memory_waiting_alike(languages text[], classes smallint[], marks text[], enough integer[])
    returns table (
        ordinal bigint, unit_id uuid, "position" smallint, exact_key bigint, pair_key bigint, stems bytea, words bytea, verbatim bytea)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 set jit = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with asked as materialized (
        select ordinal, language, class, cast(marks as bit(1024)) as marks, enough
        from unnest(languages, classes, marks, enough)
             with ordinality as asked (language, class, marks, enough, ordinal))
    select asked.ordinal, one.unit_id, one.position, one.exact_key, one.pair_key, one.stems, one.words, one.verbatim
    from asked
    join memory_waiting as one on one.language = asked.language and one.length_class = asked.class
        and bit_count(asked.marks & one.marks) >= asked.enough;
end
$$;

-- The slices that are asked for, of every block of these languages and classes; every text is an array of marks. (They are kept
-- in memory until they are sent.)
create function memory_slices(languages text[], classes smallint[], marks text[])
    returns table (ordinal bigint, block integer, texts integer, slice bytea)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 set jit = off set plan_cache_mode = force_generic_plan set work_mem = '32MB'
as $$
#variable_conflict use_column
begin
    return query
    select asked.ordinal, slice.block, memory_block.texts, slice.texts
    from unnest(languages, classes, marks) with ordinality as asked (language, class, marks, ordinal)
    join memory_block on memory_block.language = asked.language and memory_block.length_class = asked.class
    join memory_slice as slice
        on slice.block = memory_block.id and slice.mark = any (cast(asked.marks as smallint[]));
end
$$;

-- The texts at these places.
create function memory_placed(blocks integer[], places integer[])
    returns table (ordinal bigint, unit_id uuid, "position" smallint, exact_key bigint, pair_key bigint, stems bytea, words bytea, verbatim bytea)
    language plpgsql stable parallel safe
    set search_path = warraq, pg_temp set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select asked.ordinal, one.unit_id, one.position, one.exact_key, one.pair_key, one.stems, one.words, one.verbatim
    from unnest(blocks, places) with ordinality as asked (block, place, ordinal)
    join memory_print as one on one.block = asked.block and one.place = asked.place;
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
