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

-- Every node keeps the policy until it is told; each change goes with the style's row version.
create function tell_policy() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_policy', cast(new.row_version as text));
    return null;
end
$$;
create trigger policy_is_told after update on house_style for each row execute function tell_policy();

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
