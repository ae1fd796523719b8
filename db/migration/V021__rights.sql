-- What the application's role may write, column by column; docs/database.md has the whole of it. Approvals, parts and step times
-- follow from what is done: only the owner's functions below write them. None of them may be hung on a table by anybody else.
revoke insert, update, delete, truncate on approval, part_taken, step_time from "${application}";

-- Whoever could raise a round would leave every part of it behind: next_round() alone begins one.
revoke insert, update, delete on report from "${application}";
grant insert (id, slug, source_language, urgency, embargo_until, created_by, created_at, state),
      update (urgency, embargo_until, state, row_version)
    on report to "${application}";

revoke insert, update on task from "${application}";
grant insert (id, report_id, round, stage, step, definition, language, role, urgency, assignee, created_at, claimed_at,
              due_at, escalate_at, escalate_to, returned_reason, returned_code, returned_by),
      update (assignee, claimed_at, urgency, due_at, escalate_at, escalate_to, escalated_at, returned_reason)
    on task to "${application}";

revoke update, delete on edition from "${application}";
grant update (version, headline, stage, dropped) on edition to "${application}";

-- The owner numbers requests, dates them and says of which round they are.
revoke insert on withdrawal_request from "${application}";
grant insert (report_id, person_id) on withdrawal_request to "${application}";

revoke delete on person, token, lexicon_entry from "${application}";
revoke update on person_role, person_pair, upload, check_severity from "${application}";
revoke insert, update, delete on newsroom_language from "${application}";
revoke update on round_process, note from "${application}";
grant update (definition) on round_process to "${application}";
grant update (resolved_by, resolved_at) on note to "${application}";

-- What readers are told is for ever, too: a withdrawal asked for again has a note of its own.
alter table public_note add column request integer not null default 0;
alter table public_note drop constraint public_note_pkey;
alter table public_note add primary key (report_id, round, kind, request, language);
revoke update, delete on public_note from "${application}";

create or replace view withdrawn_report as
select report.id as report_id, report.slug, seen.language, release.released_at as at, public_note.text as public_note
from report
join lateral (select * from release where release.report_id = report.id order by number desc limit 1) as release
  on release.kind = 'withdrawal'
join lateral (select distinct language from release_edition where report_id = report.id) as seen on true
left join lateral (select text from public_note
                   where report_id = report.id and round = release.round and kind = release.kind
                     and language = seen.language
                   order by request desc limit 1) as public_note on true;

-- An approval names a decision to approve, of its own report, whoever writes it. (A foreign key would want an index on every
-- decision.)
create function approval_is_of_an_approval() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if not exists (select 1 from decision
                   where task_id = new.task_id and report_id = new.report_id and decision = 'approve') then
        raise exception using errcode = 'WQ409', message = 'not-of-this-task';
    end if;
    return new;
end
$$;
create trigger approval_is_of_an_approval before insert on approval for each row
    execute function approval_is_of_an_approval();

-- What is decided fits the stage, whoever writes it, and a task is for those whose stage it is.
alter table decision add constraint decision_of_stage check (decision = any (case stage
    when 'draft' then array['submit'] when 'translate' then array['submit']
    when 'review' then array['accept', 'return'] when 'confirm' then array['accept', 'return']
    when 'approve' then array['approve', 'return', 'spike'] end));
alter table task add constraint task_for_its_role check (role = case stage
    when 'draft' then 'reporter' when 'translate' then 'translator' when 'review' then 'translator' else 'editor' end);
alter table task add constraint task_in_its_language check ((language is null) = (stage in ('draft', 'approve', 'confirm')));

-- As before, and a decision is one on its own task.
create or replace function refuse_wrong_decision() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
declare
    held task%rowtype;
begin
    perform 1 from person where id = new.person_id for share;
    select * into held from task where id = new.task_id;
    if not found then
        raise exception using errcode = 'WQ409', message = 'task-done';
    elsif (new.report_id, new.round, new.stage, new.step) <> (held.report_id, held.round, held.stage, held.step)
            or new.language is distinct from held.language then
        raise exception using errcode = 'WQ409', message = 'not-of-this-task';
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

-- A task is of the round that runs, for those who translate its pair, and confirms the request made last.
create or replace function task_is_of_its_round() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
declare
    own report%rowtype;
begin
    select * into own from report where id = new.report_id;
    if new.round <> own.round then
        raise exception using errcode = 'WQ409', message = 'not-of-this-round';
    end if;
    new.pair := own.source_language || '-' || new.language;
    new.request := case when new.stage = 'confirm' then
        (select max(number) from withdrawal_request where report_id = new.report_id) end;
    return new;
end
$$;

-- Whoever writes the source edition is its author, in the round that runs. A version that merely follows its source is nobody's.
create or replace function part_of_version() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
begin
    insert into part_taken (report_id, round, person_id, part)
    select id, round, new.author, 'wrote' from report where id = new.report_id and source_language = new.language
    on conflict do nothing;
    return null;
end
$$;
drop trigger version_takes_part on version;
create trigger version_takes_part after insert on version for each row execute function part_of_version();

-- Whoever saves a target while it is translated has worked on the translation: as the holder of the task, or helping.
create function part_of_segment() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
begin
    insert into part_taken (report_id, round, language, person_id, part)
    select report_id, round, language, new.edited_by, 'translated'
    from task where report_id = new.report_id and language = new.language and stage = 'translate'
    on conflict do nothing;
    return null;
end
$$;
create trigger segment_takes_part after insert on segment for each row
    when (new.edited_by is not null) execute function part_of_segment();
create trigger segment_change_takes_part after update of edited_by, edited_at on segment for each row
    when (new.edited_by is not null and (new.edited_by, new.edited_at) is distinct from (old.edited_by, old.edited_at))
    execute function part_of_segment();

alter function approve_versions() security definer;
alter function part_of_decision() security definer;
alter function part_of_round() security definer;
alter function part_of_request() security definer;
alter function keep_step_time() security definer;
revoke execute on function approve_versions(), part_of_decision(), part_of_version(), part_of_segment(), part_of_round(),
    part_of_request(), keep_step_time() from public;

-- Begins the next round of a report that was released, and answers its number. Not while one runs: its parts would be gone.
create function next_round(wanted uuid, kind text) returns integer
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
declare
    begun integer;
begin
    perform 1 from report where id = wanted for no key update;
    if kind not in ('update', 'correction')
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
    return begun;
end
$$;
revoke execute on function next_round(uuid, text) from public;
grant execute on function next_round(uuid, text) to "${application}";
