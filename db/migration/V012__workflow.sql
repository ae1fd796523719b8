-- What was decided on a task, by whom; one decision a task.
create table decision (
    task_id     uuid        primary key,
    report_id   uuid        not null references report,
    round       integer     not null,
    language    text,
    stage       text        not null,
    step        text        not null,
    person_id   uuid        not null references person,
    decision    text        not null check (decision in ('submit', 'accept', 'return', 'approve', 'spike')),
    reason      text,
    -- why something was returned: one of a short list, beside the words
    reason_code text        check (reason_code in ('accuracy', 'terminology', 'names', 'numbers', 'style', 'incomplete', 'other')),
    -- approve: the versions the editor saw, {"en": 3, "ar": 2}
    versions    jsonb,
    decided_at  timestamptz not null,
    check (decision not in ('return', 'spike') or nullif(btrim(reason), '') is not null),
    check ((decision = 'approve') = (versions is not null)),
    constraint decision_code_with_return check (reason_code is null or decision = 'return'),
    constraint return_is_coded check (decision <> 'return' or reason_code is not null)
);
create index decision_of_report on decision (report_id, round);
revoke update, delete, truncate on decision from "${application}";

-- The places a return points at, in the order they were given. A segment may be gone when it is read.
create table return_mark (
    task_id      uuid    not null references decision,
    number       integer not null,
    report_id    uuid    not null,
    language     text    not null,
    paragraph_id text,
    segment_id   uuid,
    reason       text    check (btrim(reason) <> '' and length(reason) <= 2000),
    reason_code  text    check (reason_code in ('accuracy', 'terminology', 'names', 'numbers', 'style', 'incomplete', 'other')),
    primary key (task_id, number),
    foreign key (report_id, language) references edition,
    check (num_nonnulls(paragraph_id, segment_id) = 1),
    check (reason is null or reason_code is not null)
);
revoke update, delete, truncate on return_mark from "${application}";

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

-- A task: one person's step in a stage. Written by the engine's task listeners, in the engine's transaction.
create table task (
    id              uuid        primary key,
    report_id       uuid        not null references report,
    round           integer     not null,
    stage           text        not null check (stage in ('draft', 'translate', 'review', 'approve', 'confirm')),
    -- the element id in the diagram
    step            text        not null,
    -- the engine's id of the version of the process it is a step of
    definition      text,
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
    returned_reason text,
    returned_code   text,
    -- the return that it came of, for its marks
    returned_by     uuid references decision
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
    -- as in task
    definition text,
    created_at timestamptz not null,
    claimed_at timestamptz,
    ended_at   timestamptz,
    person_id  uuid references person,
    -- how it ended: a decision, or 'cancelled' where the process went another way
    outcome    text
);
create index step_time_of_report on step_time (report_id, round);

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
