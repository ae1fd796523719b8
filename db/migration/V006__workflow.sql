-- A task: one person's step in a stage. Written by the engine's task listeners, in the engine's transaction.
create table task (
    id              uuid        primary key,
    report_id       uuid        not null references report,
    round           integer     not null,
    stage           text        not null check (stage in ('draft', 'translate', 'review', 'approve', 'confirm')),
    -- the element id in the diagram
    step            text        not null,
    -- null where the task is about all languages
    language        text,
    -- the pair a person must hold to take it: 'en-ar'
    pair            text,
    role            text        not null check (role in ('reporter', 'translator', 'editor', 'admin')),
    urgency         text        not null check (urgency in ('routine', 'urgent', 'flash')),
    urgency_rank    smallint    not null generated always as
                                (case urgency when 'flash' then 1 when 'urgent' then 2 else 3 end) stored,
    assignee        uuid references person,
    created_at      timestamptz not null,
    claimed_at      timestamptz,
    due_at          timestamptz not null,
    escalate_at     timestamptz,
    escalate_to     text,
    escalated_at    timestamptz,
    returned_reason text
);
create index task_by_due on task (due_at, id);
create index task_by_created on task (created_at, id);
create index task_by_urgency on task (urgency_rank, due_at, id);
create index task_of_person on task (assignee, due_at, id) where assignee is not null;
create index task_open_by_due on task (role, due_at, id) where assignee is null;
create index task_of_report on task (report_id);
create index task_to_escalate on task (escalate_at) where escalated_at is null and escalate_at is not null;

-- How long each step waited and was worked on; stays for good and feeds every chart.
create table step_time (
    task_id    uuid        primary key,
    report_id  uuid        not null references report,
    round      integer     not null,
    language   text,
    stage      text        not null,
    step       text        not null,
    created_at timestamptz not null,
    claimed_at timestamptz,
    ended_at   timestamptz,
    person_id  uuid references person,
    -- how it ended: a decision, or 'cancelled' where the process went another way
    outcome    text
);
create index step_time_of_report on step_time (report_id, round);

-- Who had which part in a round. Separation of duties is decided from these rows and separation_rule alone.
create table part_taken (
    report_id uuid    not null references report,
    round     integer not null,
    -- '' where the part is about all languages
    language  text    not null default '',
    person_id uuid    not null references person,
    part      text    not null check (part in ('wrote', 'translated', 'reviewed', 'approved', 'asked')),
    step      text    not null default '',
    primary key (report_id, round, person_id, part, language, step)
);
revoke update, delete, truncate on part_taken from "${application}";

-- Nobody takes a task of this stage who had this part in the round.
create table separation_rule (
    stage         text    not null,
    part          text    not null,
    -- only where it was the task's own language
    same_language boolean not null,
    -- only where it was another step than the task's
    other_step    boolean not null,
    primary key (stage, part)
);
insert into separation_rule (stage, part, same_language, other_step) values
    ('review', 'translated', true, false),
    ('approve', 'wrote', false, false),
    ('approve', 'translated', false, false),
    ('approve', 'reviewed', false, false),
    ('approve', 'approved', false, true),
    ('confirm', 'asked', false, false);
revoke insert, update, delete, truncate on separation_rule from "${application}";

-- The one place where separation of duties is decided: who is barred from which task, and by what part.
create view barred as
select task.id as task_id, part_taken.person_id, part_taken.part
from task
join part_taken on part_taken.report_id = task.report_id and part_taken.round = task.round
join separation_rule as rule on rule.stage = task.stage and rule.part = part_taken.part
where (not rule.same_language or part_taken.language = task.language)
  and (not rule.other_step or part_taken.step <> task.step);

-- Who holds the role and the languages a task asks for.
create view qualified as
select task.id as task_id, person.id as person_id
from task
join person_role on person_role.role = task.role
join person on person.id = person_role.person_id and person.enabled
where task.pair is null
   or exists (select 1 from person_pair
              where person_pair.person_id = person.id
                and person_pair.source || '-' || person_pair.target = task.pair);

-- What was decided on a task, by whom; one decision a task.
create table decision (
    task_id    uuid        primary key,
    report_id  uuid        not null references report,
    round      integer     not null,
    language   text,
    stage      text        not null,
    step       text        not null,
    person_id  uuid        not null references person,
    decision   text        not null check (decision in ('submit', 'accept', 'return', 'approve', 'spike')),
    reason     text,
    -- approve: the versions the editor saw, {"en": 3, "ar": 2}
    versions   jsonb,
    decided_at timestamptz not null,
    check (decision not in ('return', 'spike') or nullif(btrim(reason), '') is not null),
    check ((decision = 'approve') = (versions is not null))
);
create index decision_of_report on decision (report_id, round);
revoke update, delete, truncate on decision from "${application}";

-- The backstop: whatever the service believes, the database takes no decision from somebody who may not decide.
create function refuse_wrong_decision() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
declare
    held task%rowtype;
begin
    perform 1 from person where id = new.person_id for share;
    select * into held from task where id = new.task_id;
    if not found then
        raise exception using errcode = 'WQ409', message = 'task-done';
    elsif held.assignee is distinct from new.person_id then
        raise exception using errcode = 'WQ403', message = 'not-yours';
    elsif not exists (select 1 from qualified where task_id = new.task_id and person_id = new.person_id) then
        raise exception using errcode = 'WQ403', message = 'role-missing';
    elsif exists (select 1 from barred where task_id = new.task_id and person_id = new.person_id) then
        raise exception using errcode = 'WQ403', message = 'separation';
    elsif new.decision = 'approve' and exists (
            select 1 from edition
            where edition.report_id = new.report_id and not edition.dropped
              and (new.versions ->> edition.language)::integer is distinct from edition.version) then
        raise exception using errcode = 'WQ409', message = 'stale-approval';
    end if;
    return new;
end
$$;
create trigger decision_is_allowed before insert on decision for each row execute function refuse_wrong_decision();

-- Approval names exact versions.
create table approval (
    report_id uuid    not null,
    language  text    not null,
    version   integer not null,
    task_id   uuid    not null references decision,
    primary key (report_id, language, version, task_id),
    foreign key (report_id, language, version) references version
);
revoke update, delete, truncate on approval from "${application}";

create function approve_versions() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    insert into approval (report_id, language, version, task_id)
    select new.report_id, edition.language, edition.version, new.task_id
    from edition
    where edition.report_id = new.report_id and not edition.dropped;
    return null;
end
$$;
create trigger decision_approves after insert on decision for each row
    when (new.decision = 'approve') execute function approve_versions();

-- Parts follow from what is done, on whatever path it is done.
create function part_of_decision() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    insert into part_taken (report_id, round, language, person_id, part, step)
    values (new.report_id, new.round, coalesce(new.language, ''), new.person_id,
            case new.stage when 'translate' then 'translated' when 'review' then 'reviewed' else 'approved' end,
            case new.stage when 'approve' then new.step else '' end)
    on conflict do nothing;
    return null;
end
$$;
create trigger decision_takes_part after insert on decision for each row
    when (new.stage in ('translate', 'review') or new.decision = 'approve') execute function part_of_decision();

-- Whoever writes the source edition is its author, an editor too. A version that merely follows its source is nobody's.
create function part_of_version() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    insert into part_taken (report_id, round, person_id, part)
    values (new.report_id, new.round, new.author, 'wrote')
    on conflict do nothing;
    return null;
end
$$;
create trigger version_takes_part after insert on version for each row
    when (new.source_version is null) execute function part_of_version();

-- A report is its creator's in every round.
create function part_of_round() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    insert into part_taken (report_id, round, person_id, part)
    values (new.id, new.round, new.created_by, 'wrote')
    on conflict do nothing;
    return null;
end
$$;
create trigger round_has_writer after insert or update of round on report for each row
    execute function part_of_round();

-- Step times follow the task list.
create function keep_step_time() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        insert into step_time (task_id, report_id, round, language, stage, step, created_at, claimed_at, person_id)
        values (new.id, new.report_id, new.round, new.language, new.stage, new.step, new.created_at, new.claimed_at,
                new.assignee);
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
create trigger task_keeps_time after insert or update of assignee or delete on task for each row
    execute function keep_step_time();

-- Every change of the task list is told to every node; notifications carry ids only.
create function tell_task() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_task', lower(tg_op) || ' ' || coalesce(new.id, old.id));
    return null;
end
$$;
create trigger task_is_told after insert or update or delete on task for each row execute function tell_task();

-- A change of who somebody is, told to every node: their open streams end.
create function tell_person() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_person', new.id::text);
    return null;
end
$$;
create trigger person_is_told after update of enabled, row_version on person for each row
    execute function tell_person();
