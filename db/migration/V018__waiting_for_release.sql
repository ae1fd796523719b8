-- An approved report waits in our tables: what is due is asked of this database by its own clock, and not by the timers of an
-- engine, whose clock is a copy.
create index report_waiting on report (embargo_until) where state = 'scheduled';

-- Releases that were due and failed. A row goes as soon as its report waits no more, or for another time.
create table release_try (
    report_id uuid        primary key references report,
    tries     integer     not null check (tries > 0),
    error     text        not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    next_at   timestamptz not null
);

create function forget_release_try() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    delete from release_try where report_id = new.id;
    return null;
end
$$;

-- The backstop: nothing is out before its time, whatever a node's clock says.
create function refuse_early_release() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if exists (select 1 from report where id = new.report_id and embargo_until > clock()) then
        raise exception using errcode = 'WQ409', message = 'under-embargo';
    end if;
    return new;
end
$$;

create trigger wait_is_another after update of state, embargo_until on report for each row
    when (old.state = 'scheduled'
          and (new.state <> 'scheduled' or old.embargo_until is distinct from new.embargo_until))
    execute function forget_release_try();
create trigger release_is_not_early before insert on release for each row
    when (new.kind <> 'withdrawal') execute function refuse_early_release();

-- Rounds that began on earlier diagrams wait by a timer of the engine. It never goes off by itself any more: their releases are
-- asked for like all others.
update engine.act_ru_job as job
set duedate_ = timestamp '9999-12-31 00:00:00'
from engine.act_ru_execution as round, report
where round.id_ = job.process_instance_id_ and round.business_key_ = report.id::text
  and report.state = 'scheduled'
  and job.type_ = 'timer' and job.handler_type_ = 'timer-intermediate-transition'
  and (report.embargo_until is null
       or job.duedate_ between cast(report.embargo_until as timestamp) - interval '1 day'
                           and cast(report.embargo_until as timestamp) + interval '1 day');
