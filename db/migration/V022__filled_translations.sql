-- What becomes of a translation that was filled in by itself, wholly: a reviewer looks at it, or it goes on to the approval.
alter table house_style add column filled text not null default 'review' check (filled in ('review', 'pass'));
