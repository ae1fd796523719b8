-- What is asked, remarked and suggested about any edition. An anchor is written once: the text it was made on, and where in it.
-- Where it stands in any other text is computed from both, and kept nowhere.
alter table note alter column segment_id drop not null;
alter table note alter column source set default '';
alter table note drop constraint note_kind_check;
alter table note add constraint note_kind_check check (kind in ('question', 'comment', 'suggestion'));
alter table note
    -- the edition's; at a segment that nothing is written in, the source's
    add column version     integer,
    -- the segment's, where the words stand in its target
    add column segment_row integer,
    -- what stood there, where no version keeps it: the segment's target, or a paragraph of a working copy
    add column kept_text   text,
    -- whether each of the words stood there and nowhere else in the edition: then they are the same wherever they stand now
    add column alone       boolean not null default false,
    -- in UTF-16 units
    add column quote_start integer,
    add column quote_end   integer,
    add column quote       text,
    -- other words for these
    add column proposal    text check (length(proposal) <= 10000),
    add column outcome     text check (outcome in ('taken', 'declined')),
    add column taken_round integer;
alter table note
    add constraint note_quotes_a_place check ((quote is null) = (quote_start is null)
        and (quote is null) = (quote_end is null) and (quote_start >= 0 and quote_start < quote_end or quote is null)),
    add constraint note_proposes_words check ((kind = 'suggestion') = (proposal is not null)
        and (proposal is null or quote is not null)),
    add constraint note_has_outcome check (outcome is null or kind = 'suggestion' and resolved_at is not null);
drop index question_open;
create index note_open on note (report_id, language) where resolved_at is null;
grant update (outcome) on note to "${application}";

-- What stops accepting and approving: questions that nobody but who asked has said anything to, and suggestions that wait.
create view open_note as
select note.id, note.report_id, note.language, note.kind, note.paragraph_id, note.asked_at
from note
where note.resolved_at is null
  and (note.kind = 'suggestion'
       or note.kind = 'question'
          and not exists (select 1 from note_message as answer
                          where answer.note_id = note.id and answer.number > 1 and answer.person_id <> note.asked_by));

-- Guards that something is settled once, and says in which round a suggestion was taken.
create function settle_note() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if old.resolved_at is not null then
        raise exception using errcode = 'WQ409', message = 'note-resolved';
    end if;
    if new.outcome = 'taken' then
        new.taken_round := (select round from report where id = new.report_id);
    end if;
    return new;
end
$$;
create trigger note_is_settled_once before update of resolved_by, resolved_at, outcome on note for each row
    execute function settle_note();

-- Guards that nothing is accepted and approved over what is open.
create function refuse_open_notes() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    if new.stage in ('review', 'approve') and new.decision in ('accept', 'approve') and exists (
            select 1 from open_note join edition using (report_id, language)
            where open_note.report_id = new.report_id and not edition.dropped
              and (new.language is null or open_note.language = new.language)) then
        raise exception using errcode = 'WQ409', message = 'notes-open';
    end if;
    return new;
end
$$;
create trigger decision_leaves_nothing_open before insert on decision for each row execute function refuse_open_notes();

create trigger new_note_is_told after insert on note for each row execute function tell_note();

-- With the text go the words that were quoted of it and proposed for it: those of notes made on it, and those that say what
-- only it said. By its name this comes before the version is blanked.
create function blank_notes() returns trigger
    language plpgsql security definer set search_path = warraq, pg_temp
as $$
declare
    gone version_removal%rowtype;
    said text;
    latest text;
    made_in text;
    singles text[];
    triples text[];
begin
    select * into gone from version_removal where id = new.removal_id;
    select source_language into made_in from report where id = gone.report_id;
    select content into said from version
    where report_id = gone.report_id and language = gone.language and number = gone.number;
    select version.content into latest
    from edition join version on version.report_id = edition.report_id and version.language = edition.language
                             and version.number = edition.version
    where edition.report_id = gone.report_id and edition.language = gone.language and version.number <> gone.number;
    singles := only_said(said, latest, 1);
    triples := only_said(said, latest, 3);
    update note set quote = '',
                    kept_text = case when kept_text is not null then '' end,
                    proposal = case when proposal is not null then '' end
    where report_id = gone.report_id and gone.language in (language, made_in) and quote is not null
      and (version = gone.number and gone.language = case when segment_id is null then language else made_in end
           or repeats(quote, singles, 1) or repeats(coalesce(proposal, ''), singles, 1)
           or repeats(coalesce(kept_text, ''), triples, 3)
           or gone.language = made_in and repeats(source, triples, 3));
    return null;
end
$$;
revoke execute on function blank_notes() from public;
create trigger notes_are_blanked after insert on version_removal_confirmation for each row execute function blank_notes();
