-- What is asked and remarked at a segment. The segment may be gone when it is read: the words it was about stay.
create table note (
    id           uuid        primary key,
    report_id    uuid        not null,
    language     text        not null,
    segment_id   uuid        not null,
    paragraph_id text        not null,
    source       text        not null,
    kind         text        not null check (kind in ('question', 'comment')),
    asked_by     uuid        not null references person,
    asked_at     timestamptz not null,
    resolved_by  uuid        references person,
    resolved_at  timestamptz,
    check ((resolved_by is null) = (resolved_at is null)),
    foreign key (report_id, language) references edition
);
create index note_of_edition on note (report_id, language, asked_at);
create index question_open on note (report_id, language) where kind = 'question' and resolved_at is null;
revoke delete, truncate on note from "${application}";

-- The first message is what was asked; nothing said is taken back.
create table note_message (
    note_id    uuid        not null references note,
    number     integer     not null,
    person_id  uuid        not null references person,
    written_at timestamptz not null,
    body       text        not null check (length(body) between 1 and 4000),
    primary key (note_id, number)
);
revoke update, delete, truncate on note_message from "${application}";

-- When somebody last looked at a translation, and before that: in another task, or in another sitting.
create table last_look (
    person_id uuid        not null references person,
    report_id uuid        not null,
    language  text        not null,
    task_id   uuid        not null,
    looked_at timestamptz not null,
    before_at timestamptz,
    primary key (person_id, report_id, language),
    foreign key (report_id, language) references edition
);
