create schema privacy;

-- A row says that a customer was erased: when, and on whose word. Nothing in it says who it was; the number led to
-- somebody once and leads nowhere now.
create table privacy.erasure (
    id         bigint generated always as identity primary key,
    customer   bigint      not null,
    erased_at  timestamptz not null,
    erased_by  bigint,                        -- who works here and asked for it
    lifted_at  timestamptz                    -- they came back on their own wish; the marks are gone
);
create index erasure_by_customer on privacy.erasure (customer);

-- A row is something an erased person could be recognised by, as a keyed hash: who arrives again is known, and nobody
-- can read from it who that was. The key lies outside the database.
create table privacy.mark (
    mark       bytea  not null check (octet_length(mark) = 32),
    erasure_id bigint not null references privacy.erasure on delete cascade,
    primary key (mark, erasure_id)
);
create index mark_by_erasure on privacy.mark (erasure_id);
