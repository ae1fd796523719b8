-- Segments are sentences: several share a paragraph, in order. The white space behind a sentence is its gap: sources and
-- gaps put together are the paragraph.
alter table segment drop constraint segment_report_id_language_paragraph_id_key;
alter table segment add column gap text not null default '';

-- Another sentence than before stands next to it in the source.
alter table segment add column context_changed boolean not null default false;
-- The state it had when its source changed: it has it again if the change is taken back.
alter table segment add column reopened_from text check (reopened_from in ('open', 'drafted', 'translated', 'reviewed'));

-- Where the target came from, and how well the unit it came from matched.
alter table segment drop constraint segment_origin_check;
alter table segment add constraint segment_origin_check
    check (origin in ('human', 'context', 'exact', 'fuzzy', 'machine'));
alter table segment add column score integer check (score between 0 and 102);
alter table segment add column unit_id uuid;

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
