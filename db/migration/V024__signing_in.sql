-- Where somebody has signed in from before, as a hash of username and network: whoever is slowed down because passwords are being
-- tried for a name, they are not.
create table sign_in_known (
    key     bytea       primary key check (length(key) = 32),
    seen_at timestamptz not null
);
create index sign_in_known_by_time on sign_in_known (seen_at);

-- When a name for which many passwords were tried may be tried next.
alter table sign_in_limit add column next_at timestamptz;

-- Wrong passwords for somebody's name since they last came in; then they are told, and the next one begins anew.
create table sign_in_failure (
    person_id uuid        primary key references person,
    failures  integer     not null check (failures > 0),
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    told      boolean     not null default false
);

-- The clock on the newsroom's wall, as its first admin chose it; none where the configuration says which.
create table newsroom_zone (
    only_one boolean     primary key default true check (only_one),
    zone     text        not null check (zone ~ '^[A-Za-z0-9_+/-]{1,60}$'),
    set_by   uuid        not null references person,
    set_at   timestamptz not null
);
revoke update, delete, truncate on newsroom_zone from "${application}";
