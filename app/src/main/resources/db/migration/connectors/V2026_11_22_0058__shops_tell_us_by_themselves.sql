create schema connectors;

-- A row is one shop, till or payment system that sends us what happens.
create table connectors.connection (
    id            bigint generated always as identity primary key,
    kind          text        not null,           -- the connector that reads it
    name          text        not null,
    source        text        not null unique,    -- by which its events, ids and numbers are known
    token_hash    bytea       not null unique,    -- of the last part of the address it sends to
    token_sealed  bytea       not null,
    secret_sealed bytea,                          -- with which it signs; null while nobody has told us
    settings      jsonb       not null default '{}',
    created_at    timestamptz not null,
    reached_at    timestamptz,                    -- it greeted us, which nobody can sign
    first_at      timestamptz,
    last_at       timestamptz,
    refused_at    timestamptz,                    -- somebody knocked and was not let in, and why
    refused_why   text
);

-- A row is one delivery, safe before the sender hears yes.
create table connectors.delivery (
    id            bigint generated always as identity primary key,
    connection_id bigint      not null references connectors.connection on delete cascade,
    foreign_id    text        not null,
    topic         text        not null,
    received_at   timestamptz not null,
    body          bytea,                          -- as it came; null once it was about somebody who was erased
    said          text,                           -- the same as plain JSON; null when it is none
    state         text        not null default 'waiting'
                  check (state in ('waiting', 'early', 'done', 'nothing', 'asked', 'failed')),
    reason        text,
    detail        text,
    events        integer     not null default 0, -- what it became
    unique (connection_id, foreign_id)
);
create index delivery_by_state on connectors.delivery (connection_id, state, id) where state in ('waiting', 'early', 'asked');
create index delivery_latest on connectors.delivery (connection_id, id desc);
create index delivery_by_time on connectors.delivery using brin (received_at);

-- A row is what an earlier delivery told that later ones need: the number of an order, the moment up to which somebody
-- is known.
create table connectors.memory (
    connection_id bigint not null references connectors.connection on delete cascade,
    thing         text   not null,
    value         text   not null,
    primary key (connection_id, thing)
);
