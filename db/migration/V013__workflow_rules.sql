-- What the database holds and keeps of the workflow by itself, whatever the service believes.

-- The backstop: no decision is taken from somebody who may not decide.
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

-- An approval names the versions that stand when it is given.
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

-- Step times follow the task list.
create function keep_step_time() returns trigger
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

-- Every change of the task list is told to every node; notifications carry ids only.
create function tell_task() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_task', lower(tg_op) || ' ' || coalesce(new.id, old.id));
    return null;
end
$$;

create trigger decision_is_allowed before insert on decision for each row execute function refuse_wrong_decision();
create trigger decision_approves after insert on decision for each row
    when (new.decision = 'approve') execute function approve_versions();
create trigger decision_takes_part after insert on decision for each row
    when (new.stage in ('translate', 'review') or new.decision = 'approve') execute function part_of_decision();
create trigger version_takes_part after insert on version for each row
    when (new.source_version is null) execute function part_of_version();
create trigger round_has_writer after insert or update of round on report for each row
    execute function part_of_round();
create trigger task_keeps_time after insert or update of assignee or delete on task for each row
    execute function keep_step_time();
create trigger task_is_told after insert or update or delete on task for each row execute function tell_task();
