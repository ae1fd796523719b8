-- Which version of a process a round runs on, and has run on once it is over: what people are shown of it is drawn and named
-- from that version, whatever the newsroom has drawn since. A withdrawal that is asked for again in its round begins anew.
create table round_process (
    report_id  uuid    not null references report,
    round      integer not null,
    -- the process id in the diagram
    process    text    not null,
    -- the engine's id of the version
    definition text    not null,
    primary key (report_id, round, process)
);
revoke delete, truncate on round_process from "${application}";

-- The same of each step: it may be of a process that was called.
alter table task add column definition text;
alter table step_time add column definition text;

-- Rounds that are running are known to the engine; those that are over ran on the only version there has been, if so.
insert into round_process (report_id, round, process, definition)
select report.id, report.round, version.key_, version.id_
from engine.act_ru_execution as running
join engine.act_re_procdef as version on version.id_ = running.proc_def_id_
join report on report.id::text = running.business_key_
where running.parent_id_ is null and running.super_exec_ is null
on conflict do nothing;

insert into round_process (report_id, round, process, definition)
select distinct step_time.report_id, step_time.round, version.key_, version.id_
from step_time
join engine.act_re_procdef as version
    on version.key_ = case step_time.stage when 'confirm' then 'withdraw-report' else 'publish-report' end
where not exists (select 1 from engine.act_re_procdef as other
                  where other.key_ = version.key_ and other.id_ <> version.id_)
on conflict do nothing;

update task set definition = open.proc_def_id_ from engine.act_ru_task as open where open.id_ = task.id::text;
update step_time set definition = task.definition from task where task.id = step_time.task_id;

create or replace function keep_step_time() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        insert into step_time (task_id, report_id, round, language, stage, step, definition, created_at, claimed_at,
                               person_id)
        values (new.id, new.report_id, new.round, new.language, new.stage, new.step, new.definition, new.created_at,
                new.claimed_at, new.assignee);
    elsif tg_op = 'UPDATE' then
        update step_time set claimed_at = new.claimed_at, person_id = new.assignee where task_id = new.id;
    else
        update step_time
        set ended_at = clock(),
            outcome = coalesce((select decision from decision where task_id = old.id), 'cancelled')
        where task_id = old.id;
    end if;
    return null;
end
$$;
