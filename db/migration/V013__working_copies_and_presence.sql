-- Which page wrote a working copy last: one that never heard the answer to its save may go on from it.
alter table working_copy add column client text check (length(client) <= 64);

-- What somebody had typed when a task left their hands is kept as a version of its own.
alter table version drop constraint version_kind_check;
alter table version add constraint version_kind_check
    check (kind in ('create', 'import', 'save', 'submit', 'accept', 'return', 'restore', 'keep'));

-- Who has an edition open just now: one row per open page, refreshed while it is open, nothing worth keeping after a crash.
create unlogged table presence (
    page      uuid        primary key,
    report_id uuid        not null,
    language  text        not null,
    person_id uuid        not null,
    seen_at   timestamptz not null
);
create index presence_of_edition on presence (report_id, language);

-- Who is there, what is typed and which version is the latest, told to every node; notifications carry ids only.
create function tell_presence() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_edition', 'presence ' || coalesce(new.report_id, old.report_id) || ' '
                                        || coalesce(new.language, old.language));
    return null;
end
$$;
create trigger presence_is_told after insert or delete on presence for each row execute function tell_presence();

create function tell_working_copy() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_edition', 'copy ' || coalesce(new.report_id, old.report_id) || ' '
                                        || coalesce(new.language, old.language) || ' '
                                        || coalesce(new.person_id, old.person_id));
    return null;
end
$$;
create trigger working_copy_is_told after insert or update or delete on working_copy for each row
    execute function tell_working_copy();

create function tell_version() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_edition', 'version ' || new.report_id || ' ' || new.language || ' ' || new.number);
    return null;
end
$$;
create trigger version_is_told after insert on version for each row execute function tell_version();
