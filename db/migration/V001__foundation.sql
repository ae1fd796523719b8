-- Runs as the owner. The application role works in these schemas and owns nothing in them.
create schema if not exists engine;

revoke create on schema public from public;

grant usage on schema warraq, engine to "${application}";

-- It may do anything with the rows of a table that is made from here on; where rows are for ever, the table's migration takes
-- that back.
alter default privileges in schema warraq grant select, insert, update, delete on tables to "${application}";
alter default privileges in schema warraq grant usage, select on sequences to "${application}";
alter default privileges in schema engine grant select, insert, update, delete on tables to "${application}";
alter default privileges in schema engine grant usage, select on sequences to "${application}";

create extension if not exists pg_trgm with schema warraq;

-- The one clock that decides anything. Tests replace it.
create function clock() returns timestamptz
    language sql stable
    return statement_timestamp();
