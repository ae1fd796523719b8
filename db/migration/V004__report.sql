create table report (
    id              uuid        primary key,
    slug            text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    source_language text        not null,
    urgency         text        not null check (urgency in ('routine', 'urgent', 'flash')),
    embargo_until   timestamptz,
    created_by      uuid        not null references person,
    created_at      timestamptz not null,
    round           integer     not null default 1 check (round > 0),
    round_kind      text        not null default 'publication'
                                check (round_kind in ('publication', 'update', 'correction', 'withdrawal')),
    state           text        not null
                                check (state in ('draft', 'translate', 'review', 'approve', 'scheduled',
                                                 'published', 'withdrawn', 'spiked')),
    row_version     integer     not null default 1
);
create index report_newest on report (created_at desc, id desc);
create index report_by_state on report (state, created_at desc, id desc);

-- A report in one language.
create table edition (
    report_id        uuid    not null references report,
    language         text    not null check (language ~ '^[a-z]{2,3}$'),
    -- the latest version, null before the first
    version          integer,
    headline         text    not null default '',
    -- where this edition stands in the current round: translate, review or, when nothing is open, ready
    stage            text    check (stage in ('translate', 'review', 'ready')),
    dropped          boolean not null default false,
    primary key (report_id, language)
);
create index edition_by_headline on edition using gin (headline gin_trgm_ops);

-- Immutable snapshots. content is RFC 8785 text, stored as typed; content_sha256 is over its UTF-8 bytes; sha256 is over
-- the RFC 8785 form of every other column, the previous version's sha256 included.
create table version (
    report_id       uuid        not null,
    language        text        not null,
    number          integer     not null check (number > 0),
    round           integer     not null,
    source_version  integer,
    author          uuid        not null references person,
    created_at      timestamptz not null,
    kind            text        not null
                                check (kind in ('create', 'import', 'save', 'submit', 'accept', 'return', 'restore')),
    note            text,
    content         text        not null,
    content_sha256  bytea       not null check (length(content_sha256) = 32),
    previous_sha256 bytea       not null check (length(previous_sha256) = 32),
    sha256          bytea       not null check (length(sha256) = 32),
    primary key (report_id, language, number),
    foreign key (report_id, language) references edition
);
revoke update, delete, truncate on version from "${application}";

-- The first bytes a report was made from, as they came.
create table original (
    report_id  uuid        primary key references report,
    media_type text        not null,
    bytes      bytea       not null,
    sha256     bytea       not null check (length(sha256) = 32),
    findings   text        not null,
    received   timestamptz not null
);
revoke update, delete, truncate on original from "${application}";

-- What a person has typed and not yet saved as a version.
create table working_copy (
    report_id    uuid        not null,
    language     text        not null,
    person_id    uuid        not null references person,
    base_version integer,
    content      text        not null,
    row_version  integer     not null default 1,
    saved_at     timestamptz not null,
    primary key (report_id, language, person_id),
    foreign key (report_id, language) references edition
);

-- The newsroom's languages: a report is translated into all of them unless it says otherwise.
create table newsroom_language (
    language text primary key,
    position integer not null unique
);
insert into newsroom_language (language, position) values ('en', 1), ('ar', 2);
