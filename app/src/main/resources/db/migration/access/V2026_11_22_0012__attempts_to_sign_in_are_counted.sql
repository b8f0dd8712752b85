-- One row per try, known account or not. The account is a keyed hash of what was typed, so that a mistyped
-- password in the e-mail field does not lie around here.
create table access.sign_in_attempt (
    id        bigint      generated always as identity primary key,
    account   bytea       not null,
    address   text        not null,
    at        timestamptz not null,
    succeeded boolean     not null
);
create index sign_in_attempt_account on access.sign_in_attempt (account, at);
create index sign_in_attempt_address on access.sign_in_attempt (address, at);
create index sign_in_attempt_at on access.sign_in_attempt (at);
