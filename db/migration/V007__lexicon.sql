-- One record per person, place, organisation or term.
create table lexicon_entry (
    id          uuid        primary key,
    kind        text        not null check (kind in ('person', 'place', 'organisation', 'term')),
    state       text        not null check (state in ('proposed', 'accepted', 'refused', 'merged')),
    -- what lists are ordered by: the fuzzy key of the form it is listed under
    label       text        not null,
    definition  text        not null default '',
    domain      text        not null default '',
    note        text        not null default '',
    created_by  uuid        not null references person,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    -- why a proposal was refused
    reason      text,
    merged_into uuid references lexicon_entry,
    row_version integer     not null default 1,
    check ((state = 'refused') = (reason is not null)),
    check ((state = 'merged') = (merged_into is not null))
);
create index lexicon_entry_in_order on lexicon_entry (label, id) where state <> 'merged';
create index lexicon_entry_by_state on lexicon_entry (state, label, id);
create index lexicon_entry_of on lexicon_entry (merged_into) where merged_into is not null;

create table lexicon_form (
    entry_id uuid    not null references lexicon_entry on delete cascade,
    position integer not null check (position >= 0),
    language text    not null check (language ~ '^[a-z]{2,3}$'),
    text     text    not null check (btrim(text) <> ''),
    -- names have wrong forms, terms forbidden ones
    use      text    not null check (use in ('preferred', 'allowed', 'wrong', 'forbidden')),
    occasion text    check (occasion in ('first', 'second', 'sentence-start')),
    -- the fuzzy key, for searching
    key      text    not null,
    -- the words a text must have to use it, and how they stand there
    words    text[]  not null default '{}',
    phrase   text    not null default '',
    primary key (entry_id, position),
    unique (entry_id, language, text)
);
create unique index lexicon_form_preferred on lexicon_form (entry_id, language, coalesce(occasion, ''))
    where use = 'preferred';
create index lexicon_form_by_key on lexicon_form using gin (key gin_trgm_ops);

-- What somebody was, and from when to when. Both days count; null is open.
create table lexicon_title (
    entry_id   uuid    not null references lexicon_entry on delete cascade,
    position   integer not null check (position >= 0),
    language   text    not null check (language ~ '^[a-z]{2,3}$'),
    text       text    not null check (btrim(text) <> ''),
    held_from  date,
    held_until date,
    primary key (entry_id, position),
    check (held_from <= held_until)
);

-- Not the same, however alike they are written. It holds both ways.
create table lexicon_distinct (
    one   uuid not null references lexicon_entry on delete cascade,
    other uuid not null references lexicon_entry on delete cascade,
    primary key (one, other),
    check (one < other)
);
create index lexicon_distinct_other on lexicon_distinct (other);

-- Which words stand in the latest version of each edition, so that the use of a name or term can be counted. Filled by the
-- product after the version was cut.
create table lexicon_text (
    report_id uuid    not null,
    language  text    not null,
    due       boolean not null default true,
    words     text[]  not null default '{}',
    -- all words in order, as keys and as stems, with single spaces around each
    keys      text    not null default '',
    stems     text    not null default '',
    primary key (report_id, language),
    foreign key (report_id, language) references edition
);
create index lexicon_text_by_word on lexicon_text using gin (words);
create index lexicon_text_due on lexicon_text (report_id, language) where due;

-- A record with all that belongs to it, in one row.
create view lexicon_record as
select entry.*,
       (select coalesce(json_agg(json_build_object('language', form.language, 'text', form.text, 'use', form.use,
                                                   'occasion', form.occasion) order by form.position), '[]')
        from lexicon_form as form where form.entry_id = entry.id) as forms,
       (select coalesce(json_agg(json_build_object('language', title.language, 'text', title.text,
                                                   'from', title.held_from, 'to', title.held_until)
                                 order by title.position), '[]')
        from lexicon_title as title where title.entry_id = entry.id) as titles,
       array(select other from lexicon_distinct where one = entry.id
             union all select one from lexicon_distinct where other = entry.id) as distinct_from
from lexicon_entry as entry;

-- Every node reads the lexicon again.
create function tell_lexicon() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_lexicon', 'changed');
    return null;
end
$$;

-- There is a new version; or one was blanked, and then what was kept of it goes at once.
create function lexicon_text_is_due() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    insert into lexicon_text (report_id, language) values (new.report_id, new.language)
    on conflict (report_id, language) do update set due = true;
    if tg_op = 'UPDATE' then
        update lexicon_text set words = '{}', keys = '', stems = ''
        where report_id = new.report_id and language = new.language;
    end if;
    return null;
end
$$;

create trigger lexicon_is_told after insert or update or delete on lexicon_entry for each statement
    execute function tell_lexicon();
create trigger version_has_words after insert or update of content on version for each row
    execute function lexicon_text_is_due();
