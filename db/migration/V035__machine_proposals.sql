-- What a machine proposed for a segment last, so that it is known again when somebody confirms it without a change.
create table machine_proposal (
    segment_id  uuid        primary key references segment on delete cascade,
    -- over the exact key of the proposal
    text_key    text        not null,
    proposed_at timestamptz not null
);
