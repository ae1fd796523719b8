-- Beside a time, an embargo may last until somebody says so: to 'infinity'.

-- What an editor has released by hand: the approval it was given for. One that is recalled is approved again, and waits again.
create table release_order (
    task_id   uuid        primary key references decision,
    report_id uuid        not null references report,
    round     integer     not null,
    person_id uuid        not null references person,
    -- whether the text was compared with what was said
    checked_against_delivery boolean not null,
    ordered_at timestamptz not null
);
create index release_order_of_report on release_order (report_id, round);
revoke update, delete, truncate on release_order from "${application}";

-- 'release' is no stage of a task: there is none any more.
insert into separation_rule (stage, part, same_language, other_step) values
    ('release', 'wrote', false, false),
    ('release', 'translated', false, false);

-- The approval that a waiting report will be released by.
create view last_approval as
select distinct on (report.id) report.id as report_id, report.round, decision.task_id
from report
join decision on decision.report_id = report.id and decision.round = report.round and decision.decision = 'approve'
order by report.id, decision.decided_at desc;

-- Reports that may not be out yet, by this clock.
create view under_embargo as
select report.id as report_id
from report
where report.embargo_until > clock()
  and not (report.embargo_until = 'infinity'
           and exists (select 1
                       from last_approval join release_order on release_order.task_id = last_approval.task_id
                       where last_approval.report_id = report.id));

create or replace function refuse_early_release() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if exists (select 1 from under_embargo where report_id = new.report_id) then
        raise exception using errcode = 'WQ409', message = 'under-embargo';
    end if;
    return new;
end
$$;

-- As on a decision: nobody releases who may not.
create function refuse_wrong_release_order() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform 1 from person where id = new.person_id for share;
    if not exists (select 1 from report
                   where id = new.report_id and round = new.round and state = 'scheduled' and embargo_until = 'infinity') then
        raise exception using errcode = 'WQ409', message = 'not-held-until-released';
    elsif not exists (select 1 from last_approval where report_id = new.report_id and task_id = new.task_id) then
        raise exception using errcode = 'WQ409', message = 'stale-approval';
    elsif not exists (select 1 from person join person_role on person_role.person_id = person.id
                      where person.id = new.person_id and person.enabled and person_role.role = 'editor') then
        raise exception using errcode = 'WQ403', message = 'role-missing';
    elsif exists (select 1 from part_taken join separation_rule using (part)
                  where part_taken.report_id = new.report_id and part_taken.round = new.round
                    and part_taken.person_id = new.person_id and separation_rule.stage = 'release') then
        raise exception using errcode = 'WQ403', message = 'separation';
    end if;
    return new;
end
$$;

create trigger release_order_is_allowed before insert on release_order for each row
    execute function refuse_wrong_release_order();
