-- A way back in for somebody who forgot their password. Works once, for a day; only its hash is kept.
-- made_by is null when it was made at the server's own terminal.
create table access.password_link (
    id         bigint      generated always as identity primary key,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    user_id    bigint      not null references access.users,
    made_by    bigint      references access.users,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index password_link_user on access.password_link (user_id);
