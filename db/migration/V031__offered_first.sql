-- Whoever returned a translation is offered its next review before others are; these may take it all the same.
alter table task add column offered_to uuid references person;
grant insert (offered_to) on task to "${application}";
