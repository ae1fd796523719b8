-- What a unit of the memory said before somebody changed or deleted it by hand. The journal tells of it with a hash of this:
-- what is in the journal stays for ever, and a removed text must not.
create table memory_unit_change (
    unit_id     uuid        not null,
    -- the unit's when it said this
    row_version integer     not null,
    -- where the unit was released
    report_id   uuid,
    changed_by  uuid        not null references person,
    changed_at  timestamptz not null,
    -- JSON: the texts in their order, each with its language's tag
    texts       text        not null,
    primary key (unit_id, row_version)
);
create index memory_unit_change_of_report on memory_unit_change (report_id) where report_id is not null;
revoke update, delete, truncate on memory_unit_change from "${application}";

-- Whatever is taken out of a report, what units learnt from it said before goes altogether: nobody works with that.
create function forget_unit_changes() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
begin
    delete from memory_unit_change
    where report_id = (select asked.report_id from version_removal as asked where asked.id = new.removal_id);
    return null;
end
$$;
revoke execute on function forget_unit_changes() from public;
create trigger removal_forgets_unit_changes after insert on version_removal_confirmation for each row
    execute function forget_unit_changes();
