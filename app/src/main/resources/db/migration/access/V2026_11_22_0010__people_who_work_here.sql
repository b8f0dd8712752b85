-- Who may enter, and what they may do here.
create schema access;

-- A person who works here. Nobody is ever deleted: what they did stays theirs.
create table access.users (
    id            bigint      generated always as identity primary key,
    email         text        not null check (email = lower(email) and email <> ''),
    name          text        not null check (name <> ''),
    role          text        not null check (role in ('read-only', 'staff', 'manager', 'owner')),
    language      text        not null,
    password_hash text        not null,
    created_at    timestamptz not null,
    disabled_at   timestamptz
);
create unique index users_email on access.users (lower(email));

-- Promised access: whoever holds the token may join, once, until it expires. Only the token's hash is kept.
create table access.invitation (
    id           bigint      generated always as identity primary key,
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    email        text        not null check (email = lower(email)),
    role         text        not null check (role in ('read-only', 'staff', 'manager', 'owner')),
    invited_by   bigint      not null references access.users,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    accepted_by  bigint      references access.users,
    withdrawn_at timestamptz
);
create index invitation_email on access.invitation (email);
