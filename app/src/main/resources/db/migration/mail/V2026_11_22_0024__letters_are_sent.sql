create schema mail;

-- The row says through which server letters go, and in whose name.
create table mail.server (
    single         boolean     primary key default true check (single),
    host           text        not null,
    port           integer     not null check (port between 1 and 65535),
    encryption     text        not null check (encryption in ('starttls', 'tls', 'none')),
    user_name      text        not null,          -- empty where the server asks for none
    password       bytea,                         -- sealed
    sender_name    text        not null,
    sender_address text        not null,
    own_network    boolean     not null           -- an owner named it, so it may stand in our own network
);

-- A row is a letter: on its way, sent or given up. What it says and to whom are sealed, and gone once it is sent; of one
-- that was given up the address stays, so that somebody can do something about it.
create table mail.letter (
    id         uuid        primary key,
    kind       text        not null,              -- a key of the words that say what for
    recipient  bytea       not null,              -- a mark of the address, by which letters to one are counted
    address    bytea,
    content    bytea,
    state      text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    attempts   integer     not null default 0,
    trouble    text,                              -- why the last attempt came to nothing
    said       text,                              -- what the server said then
    written_at timestamptz not null,
    next_at    timestamptz not null,
    until      timestamptz not null,              -- afterwards nobody has any use for it
    ended_at   timestamptz,
    check ((content is not null) = (state = 'waiting'))
);
create index letter_due on mail.letter (next_at, id) where state = 'waiting';
create index letter_by_recipient on mail.letter (recipient, written_at);
create index letter_by_time on mail.letter (written_at);
