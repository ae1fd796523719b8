-- The unit of translation. The source is the text of one paragraph or field of the source edition.
create table segment (
    id            uuid        primary key,
    report_id     uuid        not null,
    language      text        not null,
    position      integer     not null,
    -- headline, dateline.place, meeting.participants.0.title … or the paragraph's id
    paragraph_id  text        not null,
    source        text        not null,
    -- the source it stood beside when it was last translated, where that has changed since
    earlier_source text,
    target        text        not null default '',
    state         text        not null default 'open' check (state in ('open', 'drafted', 'translated', 'reviewed')),
    stale         boolean     not null default false,
    origin        text        not null default 'human' check (origin in ('human', 'context', 'exact', 'fuzzy')),
    -- what the translator had written before a reviewer changed it
    translators_target text,
    edited_by     uuid references person,
    edited_at     timestamptz,
    row_version   integer     not null default 1,
    foreign key (report_id, language) references edition,
    unique (report_id, language, paragraph_id)
);
create index segment_in_order on segment (report_id, language, position);
