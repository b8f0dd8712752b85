create schema jobs;

-- When something is due and who does it now. The shape is db-scheduler's; nobody else writes here.
create table jobs.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index on jobs.scheduled_task (execution_time);
create index on jobs.scheduled_task (last_heartbeat);

-- What is to be done, how far it is, and how it ended. One row per job and key; asking again writes over the old one.
create table jobs.run (
    job              text        not null,
    key              text        not null,
    payload          jsonb       not null,
    state            text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    again            boolean     not null default false, -- somebody asked once more while it ran
    done             bigint      not null default 0,
    total            bigint      not null default 0,     -- 0 while nobody knows
    sentence         text,                               -- key of the words that say what it does now
    arguments        jsonb       not null default '[]',  -- … and what stands in their gaps
    cancel_requested boolean     not null default false,
    attempts         integer     not null default 0,
    failure          text,
    queued_at        timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    primary key (job, key)
);

create index on jobs.run (finished_at);
