-- Jobs of the engine that failed and are tried again. A row goes with its job: what was done at last stands still no more.
create table job_failure (
    job_id    varchar(64) primary key references engine.act_ru_job (id_) on delete cascade,
    report_id uuid not null references report (id),
    step      text not null,
    first_at  timestamptz not null,
    tries     integer not null,
    error     text not null
);

create index job_failure_report on job_failure (report_id);
create index job_failure_first on job_failure (first_at);
