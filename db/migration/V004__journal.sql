-- One chain per report (its id) and the chain 'newsroom'. sha256 is over the RFC 8785 form of every other column.
create table journal_entry (
    chain           text        not null,
    seq             bigint      not null check (seq > 0),
    at              timestamptz not null,
    actor           uuid references person,
    action          text        not null,
    stage           text,
    language        text,
    version         integer,
    reason          text,
    detail          text,
    previous_sha256 bytea       not null check (length(previous_sha256) = 32),
    sha256          bytea       not null check (length(sha256) = 32),
    primary key (chain, seq)
);

-- For ever: what is written stays as it was written.
revoke update, delete, truncate on journal_entry from "${application}";
