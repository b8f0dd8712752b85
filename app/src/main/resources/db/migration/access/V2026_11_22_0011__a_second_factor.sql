-- The secret that a person's phone shares with us, sealed with a key that lies outside the database.
-- last_step is the time step of the last code taken: a code, once used, is worth nothing.
create table access.second_factor (
    user_id       bigint      primary key references access.users,
    sealed_secret bytea       not null,
    last_step     bigint      not null,
    added_at      timestamptz not null
);

-- Ways in for the day the phone is lost; each works once.
create table access.recovery_code (
    user_id   bigint not null references access.users,
    code_hash bytea  not null check (octet_length(code_hash) = 32),
    used_at   timestamptz,
    primary key (user_id, code_hash)
);
