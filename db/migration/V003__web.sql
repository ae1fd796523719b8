-- What a POST with an Idempotency-Key was answered. status is null only inside the transaction that is answering.
create table idempotency_key (
    person_id   uuid        not null references person,
    method      text        not null,
    path        text        not null,
    key         text        not null,
    body_sha256 bytea       not null check (length(body_sha256) = 32),
    status      integer,
    headers     jsonb,
    body        bytea,
    created_at  timestamptz not null,
    primary key (person_id, method, path, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

-- Spring Session's own tables, by the names it expects.
create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
