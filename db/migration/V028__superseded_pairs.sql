-- A later release of a report that keeps a sentence and translates it otherwise supersedes what it said before: that pair is found
-- and shown with what replaced it, and is nobody's to reuse unread. Of the texts their keys (memory_text.exact_key) stand here, so that it holds
-- for a unit that is deleted and comes back with a file, and so that equal pairs of other reports can say that they were corrected in this one.
create table memory_superseded (
    report_id     uuid        not null,
    -- of the translation
    language      text        not null check (language ~ '^[a-z]{2,3}$'),
    source_key    bigint      not null,
    target_key    bigint      not null,
    -- the unit with the words that stand now; null where they are too long for the memory. It may be gone meanwhile
    replaced_by   uuid,
    superseded_at timestamptz not null,
    primary key (report_id, language, source_key, target_key)
);
create index memory_superseded_of_pair on memory_superseded ((source_key # target_key));
revoke truncate on memory_superseded from "${application}";

-- What replaced a pair, in words. The pair's key is that of a unit of two texts: exact_key # other_key of either.
create view memory_replacement as
select source_key # target_key as pair_key, report_id, memory_superseded.language, replaced_by, superseded_at, said.text
from memory_superseded
left join lateral (select text from memory_text
                   where unit_id = replaced_by and memory_text.language = memory_superseded.language
                   order by position limit 1) as said on true;

drop function memory_read(uuid[], smallint[], text[]);

-- Sides of units with what they are translated by, and with what replaced the pair: in the unit's own report, or else in another, the newest.
-- (Planned once: to plan it takes longer than to do it.)
create function memory_read(units uuid[], positions smallint[], languages text[])
    returns table (
        ordinal bigint, id uuid, source text, target text, approved boolean, approved_at timestamptz, report_id uuid,
        version integer, translator text, reviewer text, lineage text, previous_key bigint, next_key bigint, forward boolean,
        mark_report uuid, mark_language text, mark_unit uuid, mark_text text, mark_at timestamptz)
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
           source.language = unit.source_language,
           mark.report_id, mark.language, mark.replaced_by, mark.text, mark.superseded_at
    from unnest(units, positions, languages) with ordinality as asked (id, position, language, ordinal)
    join memory_text as source on source.unit_id = asked.id and source.position = asked.position
    join memory_text as target on target.unit_id = asked.id and target.language = asked.language
                              and target.position <> source.position
    join memory_unit as unit on unit.id = asked.id
    left join lateral (
        select replacement.* from memory_replacement as replacement
        where replacement.pair_key = source.exact_key # source.other_key and replacement.language <> unit.source_language
        order by replacement.report_id is not distinct from unit.report_id desc, replacement.superseded_at desc
        limit 1) as mark on true;
end
$$;
