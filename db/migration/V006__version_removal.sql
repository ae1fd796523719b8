-- A court order, a leaked name: two admins may blank what a version says. One asks with a reason, another confirms. The
-- version's row stays with every hash, so its chain still holds; the report's journal says who took the text out and why.
-- What a confirmation takes out of which table stands with the tables, and in the last of these migrations.
create table version_removal (
    id        uuid        primary key,
    report_id uuid        not null,
    language  text        not null,
    number    integer     not null,
    asked_by  uuid        not null references person,
    asked_at  timestamptz not null,
    reason    text        not null check (btrim(reason) <> ''),
    foreign key (report_id, language, number) references version
);
create index version_removal_of_version on version_removal (report_id, language, number);
create index version_removal_newest on version_removal (asked_at desc, id desc);
revoke update, delete, truncate on version_removal from "${application}";

create table version_removal_confirmation (
    removal_id   uuid        primary key references version_removal,
    confirmed_by uuid        not null references person,
    confirmed_at timestamptz not null
);
revoke update, delete, truncate on version_removal_confirmation from "${application}";

-- A removal that was asked for may also be refused, or taken back by whoever asked: the text stands, and may be asked for
-- anew.
create table version_removal_refusal (
    removal_id uuid        primary key references version_removal,
    refused_by uuid        not null references person,
    refused_at timestamptz not null,
    reason     text        not null check (btrim(reason) <> '')
);
revoke update, delete, truncate on version_removal_refusal from "${application}";

-- Refuses whoever is no admin. The lock holds the roles still until the removal is committed.
create function require_admin(wanted uuid) returns void
    language plpgsql volatile set search_path = warraq, pg_temp
as $$
begin
    perform 1 from person where id = wanted for share;
    if not exists (select 1 from person join person_role on person_role.person_id = person.id
                   where person.id = wanted and person.enabled and person_role.role = 'admin') then
        raise exception using errcode = 'WQ403', message = 'removal-by-admins';
    end if;
end
$$;

-- Guards who asks.
create function removal_is_asked_by_an_admin() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform require_admin(new.asked_by);
    return new;
end
$$;

-- Guards who confirms: another admin than the one who asked, who still is one.
create function removal_is_confirmed_by_another() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
declare
    asked version_removal%rowtype;
begin
    select * into asked from version_removal where id = new.removal_id;
    if asked.asked_by = new.confirmed_by then
        raise exception using errcode = 'WQ403', message = 'removal-by-two';
    end if;
    perform require_admin(asked.asked_by);
    perform require_admin(new.confirmed_by);
    return new;
end
$$;

-- Guards who refuses, and that it comes in time.
create function removal_is_refused_by_an_admin() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform require_admin(new.refused_by);
    if exists (select 1 from version_removal_confirmation where removal_id = new.removal_id) then
        raise exception using errcode = 'WQ409', message = 'removal-decided';
    end if;
    return new;
end
$$;

-- What was refused is not confirmed.
create function removal_is_still_asked() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if exists (select 1 from version_removal_refusal where removal_id = new.removal_id) then
        raise exception using errcode = 'WQ409', message = 'removal-decided';
    end if;
    return new;
end
$$;

-- Nothing is taken out in silence: what commits a removal commits its entry in the journal.
create function removal_is_in_the_journal() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if not exists (select 1 from version_removal as asked
                   join journal_entry as entry on entry.chain = cast(asked.report_id as text)
                       and entry.action = 'removal-confirmed' and entry.language = asked.language
                       and entry.version = asked.number and entry.actor = new.confirmed_by
                   where asked.id = new.removal_id) then
        raise exception using errcode = 'WQ409', message = 'removal-not-journalled';
    end if;
    return null;
end
$$;

create trigger removal_is_allowed before insert on version_removal for each row
    execute function removal_is_asked_by_an_admin();
create trigger removal_is_confirmed before insert on version_removal_confirmation for each row
    execute function removal_is_confirmed_by_another();
create trigger removal_is_open before insert on version_removal_confirmation for each row
    execute function removal_is_still_asked();
create trigger removal_is_refused before insert on version_removal_refusal for each row
    execute function removal_is_refused_by_an_admin();
create constraint trigger removal_is_journalled after insert on version_removal_confirmation
    deferrable initially deferred for each row execute function removal_is_in_the_journal();
