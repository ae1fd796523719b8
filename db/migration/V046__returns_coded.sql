-- Every return says why by a code of the one list; the words stand beside it. Returns from before the code was asked for
-- began with a name of a list of their own, in the language of whoever returned.
create function pg_temp.code_of(words text) returns text
    language sql immutable
as $$
    select case
        when words ~* '^(meaning|facts|accuracy|المعنى|الوقائع)(:|$)' then 'accuracy'
        when words ~* '^(terms|terminology|المصطلحات)(:|$)' then 'terminology'
        when words ~* '^(names|الأسماء)(:|$)' then 'names'
        when words ~* '^(numbers|الأرقام)(:|$)' then 'numbers'
        when words ~* '^(style|الأسلوب)(:|$)' then 'style'
        when words ~* '^(something is missing|incomplete|نصّ ناقص|نقص في الترجمة)(:|$)' then 'incomplete'
        else 'other'
    end
$$;
update decision set reason_code = pg_temp.code_of(reason) where decision = 'return' and reason_code is null;
alter table decision add constraint return_is_coded check (decision <> 'return' or reason_code is not null);

-- A report that was recalled has words and no code: that is no return.
update task set returned_code = pg_temp.code_of(returned_reason)
where returned_reason is not null and returned_code is null
  and exists (select 1 from decision
              where decision.report_id = task.report_id and decision.round = task.round and decision.decision = 'return'
                and decision.reason = task.returned_reason);

-- The return that a task came of, for its marks.
alter table task add column returned_by uuid references decision;

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
