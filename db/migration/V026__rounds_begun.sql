-- Whoever begins a round says what readers will be told of it: that is the source's, and another editor approves. Where nothing
-- was written since the release no version was cut for them, and so no part was taken.
drop function next_round(uuid, text);

create function next_round(wanted uuid, kind text, begun_by uuid) returns integer
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
declare
    begun integer;
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
    end if;
    -- an embargo until somebody releases it is spent with the round
    update report set round = round + 1, round_kind = kind, state = 'draft', row_version = row_version + 1,
                      embargo_until = nullif(embargo_until, 'infinity')
    where id = wanted
    returning round into begun;
    insert into part_taken (report_id, round, person_id, part) values (wanted, begun, begun_by, 'wrote')
    on conflict do nothing;
    return begun;
end
$$;
revoke execute on function next_round(uuid, text, uuid) from public;
grant execute on function next_round(uuid, text, uuid) to "${application}";

-- Rounds that run: by whom they were begun, the journal says.
insert into part_taken (report_id, round, person_id, part)
select report.id, report.round, begun.actor, 'wrote'
from report
cross join lateral (select actor from journal_entry
                    where chain = cast(report.id as text) and action in ('update-started', 'correction-started')
                    order by seq desc limit 1) as begun
where report.round > 1 and begun.actor is not null
on conflict do nothing;
