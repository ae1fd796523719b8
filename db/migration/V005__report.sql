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
    report_id uuid    not null references report,
    language  text    not null check (language ~ '^[a-z]{2,3}$'),
    -- the latest version, null before the first
    version   integer,
    headline  text    not null default '',
    -- where this edition stands in the current round: translate, review or, when nothing is open, ready
    stage     text    check (stage in ('translate', 'review', 'ready')),
    dropped   boolean not null default false,
    primary key (report_id, language)
);
create index edition_by_headline on edition using gin (headline gin_trgm_ops);

-- Every paragraph id that any version of a source edition ever had. Whether an id is one of them is asked at each autosave: that
-- must not read what all versions say, and an id whose paragraph was deleted never comes back on another. (Translations have
-- their source's.) Ids are random and say nothing of the text, so they stay where a text was taken out.
create table edition_paragraph (
    report_id    uuid not null,
    language     text not null,
    paragraph_id text not null,
    primary key (report_id, language, paragraph_id),
    foreign key (report_id, language) references edition
);
revoke update, delete, truncate on edition_paragraph from "${application}";

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
    -- keep: what somebody had typed when a task left their hands
    kind            text        not null
                                check (kind in ('create', 'import', 'save', 'submit', 'accept', 'return', 'restore', 'keep')),
    note            text,
    content         text        not null,
    content_sha256  bytea       not null check (length(content_sha256) = 32),
    previous_sha256 bytea       not null check (length(previous_sha256) = 32),
    sha256          bytea       not null check (length(sha256) = 32),
    primary key (report_id, language, number),
    foreign key (report_id, language) references edition
);
revoke update, delete, truncate on version from "${application}";

-- How the texts of a version of a translation, and of the version of the source it translates, fall into segments: JSON with
-- lengths in UTF-16 units, so that no text is kept twice and one that is taken out of a version is nowhere else.
create table version_segments (
    report_id uuid    not null,
    language  text    not null,
    number    integer not null,
    segments  text    not null,
    primary key (report_id, language, number),
    foreign key (report_id, language, number) references version
);
revoke update, delete, truncate on version_segments from "${application}";

-- The first bytes a report was made from, as they came.
create table original (
    report_id   uuid        primary key references report,
    media_type  text        not null,
    bytes       bytea       not null,
    sha256      bytea       not null check (length(sha256) = 32),
    -- over the words alone, whatever file they came in: the same wire is known again
    text_sha256 bytea       check (length(text_sha256) = 32),
    findings    text        not null,
    received    timestamptz not null
);
create index original_by_sha256 on original (sha256);
create index original_by_text on original (text_sha256);
revoke update, delete, truncate on original from "${application}";

-- Files that were read and shown, and not yet made a report of. Each person has a few, for a day.
create table upload (
    id         uuid        primary key,
    person_id  uuid        not null references person,
    media_type text        not null,
    bytes      bytea       not null,
    findings   text        not null,
    received   timestamptz not null
);
create index upload_by_person on upload (person_id, received desc);

-- What a person has typed and not yet saved as a version.
create table working_copy (
    report_id    uuid        not null,
    language     text        not null,
    person_id    uuid        not null references person,
    base_version integer,
    content      text        not null,
    -- the page that wrote it last: one that never heard the answer to its save may go on from it
    client       text        check (length(client) <= 64),
    row_version  integer     not null default 1,
    saved_at     timestamptz not null,
    primary key (report_id, language, person_id),
    foreign key (report_id, language) references edition
);

-- Who has an edition open just now: one row per open page, refreshed while it is open, nothing worth keeping after a crash.
create unlogged table presence (
    page      uuid        primary key,
    report_id uuid        not null,
    language  text        not null,
    person_id uuid        not null,
    seen_at   timestamptz not null
);
create index presence_of_edition on presence (report_id, language);

-- The newsroom's languages: a report is translated into all of them unless it says otherwise.
create table newsroom_language (
    language text primary key,
    position integer not null unique
);
insert into newsroom_language (language, position) values ('en', 1), ('ar', 2);

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

-- The same of what is typed.
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

-- And of which version is the latest.
create function tell_version() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_edition', 'version ' || new.report_id || ' ' || new.language || ' ' || new.number);
    return null;
end
$$;

create trigger presence_is_told after insert or delete on presence for each row execute function tell_presence();
create trigger working_copy_is_told after insert or update or delete on working_copy for each row
    execute function tell_working_copy();
create trigger version_is_told after insert on version for each row execute function tell_version();
