-- Whether whoever suggested words that were taken counts as having written them: the newsroom decides.
alter table house_style add column suggester_writes boolean not null default false;

create index note_taken on note (report_id) where outcome = 'taken';

create or replace view barred as
select task.id as task_id, part_taken.person_id, part_taken.part
from task
join part_taken on part_taken.report_id = task.report_id and part_taken.round = task.round
join separation_rule as rule on rule.stage = task.stage and rule.part = part_taken.part
where (not rule.same_language or part_taken.language = task.language)
  and (not rule.other_step or part_taken.step <> task.step)
  and (not rule.same_request or part_taken.request = task.request)
union all
select task.id, note.asked_by, rule.part
from task
join note on note.report_id = task.report_id and note.taken_round = task.round and note.outcome = 'taken'
join report on report.id = task.report_id
join separation_rule as rule on rule.stage = task.stage
    and rule.part = case when note.language = report.source_language then 'wrote' else 'translated' end
join house_style on house_style.suggester_writes
where not rule.same_language or note.language = task.language;

-- Whoever takes a suggestion has typed it at the step they hold. In the source a version says so and in a translation a segment,
-- but for an editor who returns it with the words filled in: no task of its language is open just then.
create function part_of_taking() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
begin
    insert into part_taken (report_id, round, language, person_id, part)
    select new.report_id, new.taken_round, new.language, new.resolved_by, 'translated'
    from report
    where report.id = new.report_id and report.source_language <> new.language
      and not exists (select 1 from task where task.report_id = new.report_id and task.language = new.language
                                           and task.stage = 'review' and task.assignee = new.resolved_by)
    on conflict do nothing;
    return null;
end
$$;
revoke execute on function part_of_taking() from public;
create trigger taking_takes_part after update of outcome on note for each row
    when (new.outcome = 'taken') execute function part_of_taking();
