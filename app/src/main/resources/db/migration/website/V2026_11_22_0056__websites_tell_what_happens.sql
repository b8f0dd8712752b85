create schema website;

-- The one row says how the business's website tells us what its visitors do.
create table website.setup (
    one        boolean     primary key default true check (one),
    key        text        not null unique,   -- stands in pages that everybody can read, so it is no secret
    asks       boolean     not null default true,   -- whether visitors are asked before anything is kept in their browser
    heard_at   timestamptz,                   -- when it told us something last, to the minute
    made_at    timestamptz not null
);

-- A row is an address from whose pages browsers may send.
create table website.origin (
    origin text primary key                   -- https://shop.example, as browsers write it
);

-- A row is a question to visitors as it once stood on the website. Rows are added, never changed: what somebody agreed
-- to can be read for ever.
create table website.wording (
    version  integer     generated always as identity primary key,
    language text        not null,            -- ISO 639
    question text        not null,
    yes      text        not null,
    no       text        not null,
    said_at  timestamptz not null
);
create index wording_by_language on website.wording (language, version);
