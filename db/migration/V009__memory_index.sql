-- What texts that resemble others are found by: 1,024 marks, of which every stem and every sign leaves one. A text waits until
-- there are enough for a block; then it has a place there, and whether it bears a mark is a bit of the block's slice for that mark.
-- Waiting texts and blocks say by which version of the code's rules they were made: those of an older one are made anew.
create table memory_waiting (
    unit_id       uuid      not null,
    position      smallint  not null,
    language      text      not null,
    -- numbers of words, see LengthClass
    length_class  smallint  not null,
    marks         bit(1024) not null,
    -- as in memory_print
    exact_key     bigint    not null,
    pair_key      bigint    not null,
    stems         bytea     not null,
    words         bytea     not null,
    verbatim      bytea     not null,
    -- see IndexVersion
    index_version smallint  not null,
    primary key (unit_id, position),
    foreign key (unit_id, position) references memory_text on delete cascade
);
create index memory_waiting_of_class on memory_waiting (language, length_class);
create index memory_waiting_by_version on memory_waiting (index_version);

-- Texts of one language and about one length.
create table memory_block (
    id            integer  primary key,
    language      text     not null,
    length_class  smallint not null,
    -- how many places are taken; those of texts that are gone stay empty
    texts         integer  not null,
    -- of all of its texts, see IndexVersion
    index_version smallint not null,
    -- A node keeps the slices of a block until the block gets more texts, which this value says: it is another with every change,
    -- and one of a change that was taken back never comes again.
    packing       uuid     not null default gen_random_uuid()
);
create index memory_block_of_class on memory_block (language, length_class);

-- Who stands at a place.
create table memory_print (
    block     integer  not null references memory_block,
    place     integer  not null,
    unit_id   uuid     not null,
    position  smallint not null,
    -- as in memory_text: equal texts are found there
    exact_key bigint   not null,
    -- the exact keys of all sides of the unit, exclusive-or: equal for units that say the same
    pair_key  bigint   not null,
    -- every stem, every word, every token as written, two bytes of hash each: enough to say "surely not like that one"
    stems     bytea    not null,
    words     bytea    not null,
    verbatim  bytea    not null,
    primary key (block, place),
    foreign key (unit_id, position) references memory_text on delete cascade
);
create index memory_print_of_unit on memory_print (unit_id, position);

-- Which texts of a block bear a mark, see BitSlice. (Signature files: Faloutsos and Chan 1988; Goodwin and others, BitFunnel, 2017.)
create table memory_slice (
    block integer  not null references memory_block,
    mark  smallint not null,
    texts bytea    not null,
    primary key (block, mark)
);
-- a slice is no longer than a page is, and is read from there
alter table memory_slice alter column texts set storage plain;

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

-- Of which languages and about which lengths so many texts of a version wait.
create function memory_crowded(version integer, many integer)
    returns table (language text, length_class smallint)
    language plpgsql stable
    set search_path = warraq, pg_temp set enable_seqscan = off set max_parallel_workers_per_gather = 0 set jit = off
as $$
#variable_conflict use_column
begin
    return query
    select language, length_class from memory_waiting where index_version = version
    group by language, length_class having count(*) >= many order by language, length_class;
end
$$;

-- So many texts that wait and that nobody else takes or deletes, with their marks, the first mark the highest bit of the first
-- byte. (Both rows are locked, or who deletes a unit and who gives it a place could wait for each other.)
create function memory_take(version integer, wanted text, of_class smallint, most integer)
    returns table (unit_id uuid, "position" smallint, marks bytea)
    language plpgsql volatile
    set search_path = warraq, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 set jit = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select one.unit_id, one.position, substring(varbit_send(one.marks) from 5)
    from memory_waiting as one
    join memory_text as side on side.unit_id = one.unit_id and side.position = one.position
    where one.language = wanted and one.length_class = of_class and one.index_version = version
    limit most for update of one skip locked for key share of side skip locked;
end
$$;

-- Gives texts places in a block, one behind the other.
create function memory_place(into_block integer, first integer, units uuid[], positions smallint[]) returns void
    language plpgsql volatile
    set search_path = warraq, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set max_parallel_workers_per_gather = 0 set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
    with called as (
        delete from memory_waiting as one
        using unnest(units, positions) with ordinality as taken (unit_id, position, at)
        where one.unit_id = taken.unit_id and one.position = taken.position
        returning taken.at, one.*)
    insert into memory_print (block, place, unit_id, position, exact_key, pair_key, stems, words, verbatim)
    select into_block, first + at - 1, unit_id, position, exact_key, pair_key, stems, words, verbatim from called order by at;
end
$$;

-- Whatever changes a block changes the name its slices are kept by.
create function block_is_packed() returns trigger
    language plpgsql
    set search_path = warraq, pg_temp
as $$
begin
    new.packing := gen_random_uuid();
    return new;
end
$$;

create trigger block_is_packed before update on memory_block for each row execute function block_is_packed();
