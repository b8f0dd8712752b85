-- A row lets a program in: to send events, or to ask. Whoever holds the key has its text, we keep only the hash.
create table access.api_key (
    id           bigint      generated always as identity primary key,
    key_hash     bytea       not null unique check (octet_length(key_hash) = 32),
    kind         text        not null check (kind in ('write', 'api')),
    name         text        not null check (name <> ''),   -- of a write key: the source its events come from
    scopes       text[]      not null,                      -- what an API key may do; empty for a write key
    beginning    text        not null,                      -- the first characters, to tell keys apart by
    created_by   bigint      references access.users,       -- null when it was made at the terminal
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
