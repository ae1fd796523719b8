-- The unit of translation: a sentence. Several share a paragraph, in order; sources and gaps put together are the paragraph.
create table segment (
    id                 uuid        primary key,
    report_id          uuid        not null,
    language           text        not null,
    position           integer     not null,
    -- headline, dateline.place, meeting.participants.0.title … or the paragraph's id
    paragraph_id       text        not null,
    source             text        not null,
    -- the white space behind it
    gap                text        not null default '',
    -- the source it stood beside when it was last translated, where that has changed since
    earlier_source     text,
    -- whoever changed the source said that it matters to no translation
    minor_change       boolean     not null default false,
    -- another sentence than before stands next to it in the source
    context_changed    boolean     not null default false,
    target             text        not null default '',
    state              text        not null default 'open' check (state in ('open', 'drafted', 'translated', 'reviewed')),
    stale              boolean     not null default false,
    -- the state it had when its source changed: it has it again if the change is taken back
    reopened_from      text        check (reopened_from in ('open', 'drafted', 'translated', 'reviewed')),
    -- where the target came from, and how well the unit it came from matched
    origin             text        not null default 'human'
                                   check (origin in ('human', 'context', 'exact', 'fuzzy', 'machine')),
    score              integer     check (score between 0 and 102),
    unit_id            uuid,
    -- what a memory or a machine had proposed: it is confirmed unedited only by saying so
    proposal           text,
    -- what the translator had written before a reviewer changed it
    translators_target text,
    edited_by          uuid references person,
    edited_at          timestamptz,
    edited_stage       text        check (edited_stage in ('translate', 'review')),
    -- when source, target or state last changed, by whomever
    changed_at         timestamptz,
    -- the row version in its history that it says again since somebody undid something
    undone_to          integer,
    row_version        integer     not null default 1,
    foreign key (report_id, language) references edition
);
create index segment_in_order on segment (report_id, language, position);

-- What a segment said before it said something else, or before its source went away.
create table segment_history (
    segment_id   uuid        not null,
    -- the segment's when it said this
    row_version  integer     not null,
    report_id    uuid        not null,
    language     text        not null,
    paragraph_id text        not null,
    -- what the target translates
    source       text        not null,
    target       text        not null,
    state        text        not null,
    origin       text        not null,
    -- the stage it was saved in; null where it was filled in by itself
    stage        text,
    saved_by     uuid references person,
    saved_at     timestamptz,
    removed      boolean     not null default false,
    primary key (segment_id, row_version),
    foreign key (report_id, language) references edition
);
create index segment_history_removed on segment_history (report_id, language) where removed;
revoke update, delete, truncate on segment_history from "${application}";

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

-- How the newsroom writes, and how grave each finding is. One row, and one for each check that is not as it comes.
create table house_style (
    only_one       boolean     primary key default true check (only_one),
    months         text        not null default 'levant' check (months in ('levant', 'egypt')),
    digits         text        not null default 'any' check (digits in ('any', 'arab', 'latn')),
    honorifics     text        not null default 'keep' check (honorifics in ('keep', 'drop', 'any')),
    arabic_quotes  text        not null default 'any'
                               check (arabic_quotes in ('any', 'guillemets', 'curly', 'straight')),
    english_quotes text        not null default 'any' check (english_quotes in ('any', 'curly', 'straight')),
    changed_by     uuid references person,
    changed_at     timestamptz,
    row_version    integer     not null default 1
);
insert into house_style default values;
revoke insert, delete, truncate on house_style from "${application}";

create table check_severity (
    check_name text primary key,
    severity   text not null check (severity in ('off', 'warning', 'error'))
);

-- What somebody said of a finding: a warning put aside, an error called a false alarm. What was said for good stands in
-- the journal; here stands what counts now. A finding is known by a hash over its place and the words around it: no text
-- is copied here, so a removal of a version leaves nothing behind.
create table finding_dismissal (
    report_id    uuid        not null,
    language     text        not null,
    finding_id   text        not null check (finding_id ~ '^[0-9a-f]{32}$'),
    check_name   text        not null,
    severity     text        not null check (severity in ('warning', 'error')),
    -- in which kind of task it was said
    stage        text        not null check (stage in ('draft', 'translate', 'review', 'approve')),
    dismissed_by uuid        not null references person,
    dismissed_at timestamptz not null,
    reason       text        not null check (btrim(reason) <> ''),
    accepted_by  uuid references person,
    accepted_at  timestamptz,
    primary key (report_id, language, finding_id),
    foreign key (report_id, language) references edition,
    check ((accepted_by is null) = (accepted_at is null)),
    -- nobody accepts the false alarm they called as a translator
    check (stage <> 'translate' or accepted_by is distinct from dismissed_by)
);

-- Every node keeps the policy until it is told; each change goes with the style's row version.
create function tell_policy() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_policy', cast(new.row_version as text));
    return null;
end
$$;

-- Told to every node; notifications carry ids only, and equal ones of a transaction go out once.
create function tell_segment() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if tg_op = 'UPDATE' then
        perform pg_notify('warraq_edition', 'segment ' || new.report_id || ' ' || new.language || ' ' || new.id
                                            || ' ' || new.row_version);
    else
        perform pg_notify('warraq_edition', 'segments ' || coalesce(new.report_id, old.report_id) || ' '
                                            || coalesce(new.language, old.language));
    end if;
    return null;
end
$$;

-- Whoever has the translation open hears that something was asked, answered or settled there; the notification carries ids only.
create function tell_note() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_edition', 'note ' || report_id || ' ' || language)
    from note where id = case tg_table_name when 'note' then (to_jsonb(new) ->> 'id')::uuid
                                            else (to_jsonb(new) ->> 'note_id')::uuid end;
    return null;
end
$$;

-- What is taken out of a version goes from wherever it was copied to for working on: with a source, everything that was
-- made from it.
create function blank_segments() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
declare
    gone version_removal%rowtype;
    made_from text;
begin
    select * into gone from version_removal where id = new.removal_id;
    select source_language into made_from from report where id = gone.report_id;
    delete from segment_history
    where report_id = gone.report_id and (language = gone.language or gone.language = made_from);
    update segment set earlier_source = null, translators_target = null, proposal = null
    where report_id = gone.report_id and (language = gone.language or gone.language = made_from);
    return null;
end
$$;
revoke execute on function blank_segments() from public;

create trigger policy_is_told after update on house_style for each row execute function tell_policy();
create trigger segment_is_told after insert or delete on segment for each row execute function tell_segment();
create trigger segment_change_is_told after update on segment for each row
    when (old.row_version <> new.row_version) execute function tell_segment();
create trigger note_is_told after update on note for each row execute function tell_note();
create trigger message_is_told after insert on note_message for each row execute function tell_note();
create trigger removal_blanks_segments after insert on version_removal_confirmation for each row
    execute function blank_segments();
