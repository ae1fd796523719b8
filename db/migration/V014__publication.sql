-- A release names the decisions that approved what is in it, so this stands behind the workflow's tables.
-- The exact versions made public together.
create table release (
    report_id   uuid        not null references report,
    number      integer     not null check (number > 0),
    round       integer     not null,
    kind        text        not null check (kind in ('publication', 'update', 'correction', 'withdrawal')),
    released_at timestamptz not null,
    primary key (report_id, number)
);
revoke update, delete, truncate on release from "${application}";

-- task_id names the decision that approved this very version: nothing else can be released.
create table release_edition (
    report_id uuid    not null,
    number    integer not null,
    language  text    not null,
    version   integer not null,
    task_id   uuid    not null,
    primary key (report_id, number, language),
    foreign key (report_id, number) references release,
    foreign key (report_id, language, version, task_id) references approval
);
revoke update, delete, truncate on release_edition from "${application}";

-- What readers are told about an update, a correction or a withdrawal, per language, asked for with it.
create table public_note (
    report_id uuid    not null references report,
    round     integer not null,
    kind      text    not null check (kind in ('update', 'correction', 'withdrawal')),
    language  text    not null,
    text      text    not null,
    primary key (report_id, round, kind, language)
);

-- The release that counts: the latest.
create view current_release as
select distinct on (report_id) report_id, number, round, kind, released_at
from release
order by report_id, number desc;

-- Visibility, for readers: what is not released is not here.
create view released_edition as
select report.id            as report_id,
       report.slug,
       release_edition.language,
       report.source_language,
       release.number       as release_number,
       release.kind,
       release.released_at,
       first.released_at    as first_released_at,
       public_note.text     as public_note,
       version.number       as version,
       version.content,
       version.content_sha256
from report
join lateral (select * from release where release.report_id = report.id order by number desc limit 1) as release
  on release.kind <> 'withdrawal'
join release as first on first.report_id = report.id and first.number = 1
join release_edition on release_edition.report_id = report.id and release_edition.number = release.number
join version on version.report_id = report.id and version.language = release_edition.language
            and version.number = release_edition.version
left join public_note on public_note.report_id = report.id and public_note.round = release.round
                     and public_note.kind = release.kind and public_note.language = release_edition.language;

-- What readers can no longer see, and what they are told instead.
create view withdrawn_report as
select report.id as report_id, report.slug, seen.language, release.released_at as at, public_note.text as public_note
from report
join lateral (select * from release where release.report_id = report.id order by number desc limit 1) as release
  on release.kind = 'withdrawal'
join lateral (select distinct language from release_edition where report_id = report.id) as seen on true
left join public_note on public_note.report_id = report.id and public_note.round = release.round
                     and public_note.kind = release.kind and public_note.language = seen.language;
