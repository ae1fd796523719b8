-- What came back from outside tools and was not taken as it stood: translations both sides had changed, and those of sentences
-- that are no longer there. Whoever brought the file was told; this keeps it where they were not listening.
create table translation_file (
    id          uuid        primary key,
    report_id   uuid        not null,
    language    text        not null,
    person_id   uuid        not null references person,
    received    timestamptz not null,
    file_sha256 bytea       not null check (length(file_sha256) = 32),
    -- the version cut by it; null where nothing was changed
    version     integer,
    -- the answer, as JSON
    result      text        not null,
    foreign key (report_id, language) references edition
);
create index translation_file_of_edition on translation_file (report_id, language, received desc);

revoke update, delete, truncate on translation_file from "${application}";
