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

alter table segment add column edited_stage text check (edited_stage in ('translate', 'review'));
-- When source, target or state last changed, by whomever.
alter table segment add column changed_at timestamptz;
-- The row version in its history that it says again since somebody undid something.
alter table segment add column undone_to integer;
-- What a memory or a machine had proposed: it is confirmed unedited only by saying so.
alter table segment add column proposal text;
-- Whoever changed the source said that it matters to no translation.
alter table segment add column minor_change boolean not null default false;

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
create trigger segment_is_told after insert or delete on segment for each row execute function tell_segment();
create trigger segment_change_is_told after update on segment for each row
    when (old.row_version <> new.row_version) execute function tell_segment();

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
create trigger removal_blanks_segments after insert on version_removal_confirmation for each row
    execute function blank_segments();
