-- Whoever asks for a withdrawal has a part in that request, not in the whole round: one that was refused keeps nobody from
-- deciding on the next.
create table withdrawal_request (
    report_id uuid        not null references report,
    number    integer     not null check (number > 0),
    round     integer     not null,
    person_id uuid        not null references person,
    asked_at  timestamptz not null,
    primary key (report_id, number)
);
revoke update, delete, truncate on withdrawal_request from "${application}";

-- The request that a confirmation is about.
alter table task add column request integer;

-- 0 where the part is in none.
alter table part_taken add column request integer not null default 0;
alter table part_taken drop constraint part_taken_pkey;
alter table part_taken add primary key (report_id, round, person_id, part, language, step, request);

-- Only where it was the request that the task is about.
alter table separation_rule add column same_request boolean not null default false;
update separation_rule set same_request = true where part = 'asked';

-- What is asked for just now: by whom, the journal says.
insert into withdrawal_request (report_id, number, round, person_id, asked_at)
select distinct on (task.report_id) task.report_id, 1, task.round, asked.actor, asked.at
from task
cross join lateral (select actor, at from journal_entry
                    where chain = cast(task.report_id as text) and action = 'withdrawal-asked'
                    order by seq desc limit 1) as asked
where task.stage = 'confirm';

insert into part_taken (report_id, round, person_id, part, request)
select report_id, round, person_id, 'asked', number from withdrawal_request;

update task set request = 1 where stage = 'confirm';

create or replace view barred as
select task.id as task_id, part_taken.person_id, part_taken.part
from task
join part_taken on part_taken.report_id = task.report_id and part_taken.round = task.round
join separation_rule as rule on rule.stage = task.stage and rule.part = part_taken.part
where (not rule.same_language or part_taken.language = task.language)
  and (not rule.other_step or part_taken.step <> task.step)
  and (not rule.same_request or part_taken.request = task.request);

-- A withdrawal is asked for by an editor, of what readers see, and once at a time.
create function request_is_allowed() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform 1 from person where id = new.person_id for share;
    if not exists (select 1 from person join person_role on person_role.person_id = person.id
                   where person.id = new.person_id and person.enabled and person_role.role = 'editor') then
        raise exception using errcode = 'WQ403', message = 'editors-only';
    elsif not exists (select 1 from current_release
                      where report_id = new.report_id and kind <> 'withdrawal') then
        raise exception using errcode = 'WQ409', message = 'not-public';
    elsif exists (select 1 from task where report_id = new.report_id and stage = 'confirm') then
        raise exception using errcode = 'WQ409', message = 'withdrawal-asked';
    end if;
    select round into new.round from report where id = new.report_id;
    select coalesce(max(number), 0) + 1 into new.number from withdrawal_request where report_id = new.report_id;
    new.asked_at := clock();
    return new;
end
$$;

-- Asking is a part.
create function part_of_request() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    insert into part_taken (report_id, round, person_id, part, request)
    values (new.report_id, new.round, new.person_id, 'asked', new.number);
    return null;
end
$$;

-- A task is of the round that runs, and confirms the request made last.
create function task_is_of_its_round() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if not exists (select 1 from report where id = new.report_id and round = new.round) then
        raise exception using errcode = 'WQ409', message = 'not-of-this-round';
    end if;
    new.request := case when new.stage = 'confirm' then
        (select max(number) from withdrawal_request where report_id = new.report_id) end;
    return new;
end
$$;

-- Whoever submits a draft has written it, be it another's and unchanged.
create or replace function part_of_decision() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    insert into part_taken (report_id, round, language, person_id, part, step)
    values (new.report_id, new.round, coalesce(new.language, ''), new.person_id,
            case new.stage when 'draft' then 'wrote' when 'translate' then 'translated' when 'review' then 'reviewed'
                           else 'approved' end,
            case new.stage when 'approve' then new.step else '' end)
    on conflict do nothing;
    return null;
end
$$;
drop trigger decision_takes_part on decision;
create trigger decision_takes_part after insert on decision for each row
    when (new.stage in ('draft', 'translate', 'review') or new.decision = 'approve') execute function part_of_decision();

create trigger request_is_allowed before insert on withdrawal_request for each row execute function request_is_allowed();
create trigger request_takes_part after insert on withdrawal_request for each row execute function part_of_request();
create trigger task_is_of_its_round before insert on task for each row execute function task_is_of_its_round();

-- Rounds that run: whoever submitted their draft wrote it, too.
insert into part_taken (report_id, round, person_id, part)
select decision.report_id, decision.round, decision.person_id, 'wrote'
from decision join report on report.id = decision.report_id and report.round = decision.round
where decision.stage = 'draft'
on conflict do nothing;
