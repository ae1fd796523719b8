-- Who helps whoever holds a translation; from round to round anew.
create table translation_helper (
    report_id uuid        not null,
    round     integer     not null,
    language  text        not null,
    person_id uuid        not null references person,
    added_by  uuid        not null references person,
    added_at  timestamptz not null,
    primary key (report_id, round, language, person_id),
    foreign key (report_id, language) references edition
);

-- Who has a segment open just now. Nothing worth keeping after a crash, and nothing that keeps anybody from saving.
create unlogged table segment_lease (
    segment_id uuid        primary key,
    report_id  uuid        not null,
    language   text        not null,
    person_id  uuid        not null,
    until      timestamptz not null
);
create index segment_lease_of_edition on segment_lease (report_id, language);

-- What a machine proposed for a segment last, so that it is known again when somebody confirms it without a change.
create table machine_proposal (
    segment_id  uuid        primary key references segment on delete cascade,
    -- over the exact key of the proposal
    text_key    text        not null,
    proposed_at timestamptz not null
);

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

-- Whoever has the translation open hears who works where.
create function tell_lease() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_edition', 'lease ' || coalesce(new.report_id, old.report_id) || ' '
                                        || coalesce(new.language, old.language) || ' '
                                        || coalesce(new.segment_id, old.segment_id));
    return null;
end
$$;

create trigger lease_is_told after insert or delete on segment_lease for each row execute function tell_lease();
create trigger lease_change_is_told after update on segment_lease for each row
    when (old.person_id <> new.person_id) execute function tell_lease();
