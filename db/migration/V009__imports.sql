-- Over the words alone, whatever file they came in: the same wire is known again.
alter table original add column text_sha256 bytea check (length(text_sha256) = 32);
create index original_by_sha256 on original (sha256);
create index original_by_text on original (text_sha256);

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
