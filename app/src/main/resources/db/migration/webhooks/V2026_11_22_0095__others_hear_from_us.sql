create schema webhooks;

-- A row is an address of another program, and what it wants to hear.
create table webhooks.endpoint (
    id            bigint generated always as identity primary key,
    address       text        not null,
    events        text[]      not null,
    secret_sealed bytea       not null,
    old_sealed    bytea,                          -- the secret before, while both sign
    old_until     timestamptz,
    state         text        not null default 'on' check (state in ('on', 'paused', 'broken')),
    failing_since timestamptz,                    -- nothing has got through since
    created_at    timestamptz not null
);

-- A row is something that happened, as it is told.
create table webhooks.message (
    id          bigint generated always as identity primary key,
    key         text        not null unique,      -- what happened; it is told once
    public_id   text        not null unique,
    type        text        not null,
    customer_id bigint,
    body        text        not null,
    created_at  timestamptz not null
);
create index message_by_customer on webhooks.message (customer_id) where customer_id is not null;
create index message_by_time on webhooks.message using brin (created_at);

-- A row is one message on its way to one endpoint.
create table webhooks.delivery (
    id          bigint generated always as identity primary key,
    endpoint_id bigint      not null references webhooks.endpoint on delete cascade,
    message_id  bigint      not null references webhooks.message on delete cascade,
    state       text        not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
    attempts    integer     not null default 0,
    next_at     timestamptz not null,
    last_at     timestamptz,
    result      text,                             -- the status of the answer, or why there was none
    unique (endpoint_id, message_id)
);
create index delivery_due on webhooks.delivery (endpoint_id, next_at, id) where state = 'waiting';
create index delivery_by_message on webhooks.delivery (message_id);

-- A row is the number of a customer as last told of, so that what is new, changed or gone can be seen. It stays with
-- the number, not with the person: who turned out to be somebody else is told of under the old number.
create table webhooks.known_customer (
    number  bigint  primary key,
    version integer not null
);

-- A row says up to where something has been looked through.
create table webhooks.position (
    key      text   primary key,
    position bigint not null
);
