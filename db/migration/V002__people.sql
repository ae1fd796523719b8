create table person (
    id            uuid        primary key,
    -- what they sign in with; ASCII, so that no two look alike
    username      text        not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    name          text        not null check (btrim(name) <> ''),
    -- the interface language they chose
    language      text        not null check (language ~ '^[a-z]{2,3}$'),
    -- null until they have chosen one through a one-time link
    password_hash text,
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    row_version   integer     not null default 1
);

create table person_role (
    person_id uuid not null references person,
    role      text not null check (role in ('reporter', 'translator', 'editor', 'admin')),
    primary key (person_id, role)
);

create table person_pair (
    person_id uuid not null references person,
    source    text not null check (source ~ '^[a-z]{2,3}$'),
    target    text not null check (target ~ '^[a-z]{2,3}$'),
    primary key (person_id, source, target),
    check (source <> target)
);

create table token (
    id         uuid        primary key,
    person_id  uuid        not null references person,
    name       text        not null check (btrim(name) <> ''),
    token_hash bytea       not null unique check (length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    ended_at   timestamptz
);
create index token_of_person on token (person_id, created_at);

create table one_time_code (
    code_hash  bytea       primary key check (length(code_hash) = 32),
    -- null for the first admin, who is nobody yet
    person_id  uuid references person,
    purpose    text        not null check (purpose in ('first-admin', 'password')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((purpose = 'first-admin') = (person_id is null))
);

-- Attempts to sign in within a window that starts with the first. The key is a hash of the address, or of address and
-- username: bounded whatever is sent, and nothing typed into the wrong field is kept.
create table sign_in_limit (
    key        bytea       primary key check (length(key) = 32),
    attempts   integer     not null,
    started_at timestamptz not null
);
create index sign_in_limit_by_start on sign_in_limit (started_at);

-- A person with all they hold, in one row.
create view member as
select person.id, person.username, person.name, person.language, person.enabled, person.created_at, person.row_version,
       array(select role from person_role where person_id = person.id order by role) as roles,
       array(select source || '-' || target from person_pair where person_id = person.id
             order by source, target) as pairs
from person;

-- Locks first, then reads with a snapshot of its own: one statement would answer with the roles of before the wait.
create function locked_member(wanted uuid) returns setof member
    language plpgsql volatile set search_path = warraq, pg_temp
as $$
begin
    perform 1 from person where id = wanted for share;
    return query select * from member where id = wanted;
end
$$;

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
