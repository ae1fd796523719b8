-- The newsroom's diagrams and decision tables: each change is a new set, all of them together, for diagrams call each other. The
-- latest is in force on every node; nothing that was is ever changed. Put there by an admin, with the reason; by nobody where the
-- product's own were taken at a start.
create table model_set (
    number integer     primary key check (number > 0),
    put_by uuid        references person,
    put_at timestamptz not null,
    reason text        check (btrim(reason) <> '' and length(reason) <= 2000),
    check ((put_by is null) = (reason is null))
);
revoke update, delete, truncate on model_set from "${application}";

create table model_file (
    set_number integer not null references model_set,
    -- the file's, without its folder
    name       text    not null check (name ~ '[.](bpmn|dmn)$' and length(name) <= 200),
    content    bytea   not null check (length(content) <= 1048576),
    primary key (set_number, name)
);
revoke update, delete, truncate on model_file from "${application}";

-- Only an admin puts models; the one lock also keeps two from being put at once.
create function model_set_is_an_admins() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtext('warraq.models'));
    if new.number <> (select coalesce(max(number), 0) + 1 from model_set) then
        raise exception using errcode = 'WQ409', message = 'models-changed';
    end if;
    if new.put_by is not null then
        perform 1 from person where id = new.put_by for share;
        if not exists (select 1 from person join person_role on person_role.person_id = person.id
                       where person.id = new.put_by and person.enabled and person_role.role = 'admin') then
            raise exception using errcode = 'WQ403', message = 'admins-only';
        end if;
    end if;
    new.put_at := clock();
    return new;
end
$$;

-- Every node reads them again.
create function tell_model_set() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_model', cast(new.number as text));
    return null;
end
$$;

create trigger model_set_is_an_admins before insert on model_set for each row execute function model_set_is_an_admins();
create trigger model_set_is_told after insert on model_set for each row execute function tell_model_set();

-- A round that is moved to another version of its process takes its tasks along.
grant update (definition) on task to "${application}";
