create schema forms;

-- A row is a form in which people tell us who they are. What they answer is in the log of events, not here.
create table forms.form (
    id          bigint      generated always as identity primary key,
    slug        text        not null unique,  -- in its address
    language    text        not null,         -- in which it speaks, ISO 639
    title       text        not null,
    text        text        not null,
    button      text        not null,
    thanks      text        not null,
    privacy_url text,                         -- where the business says what it does with what it is told
    fields      jsonb       not null,         -- what it asks, in order: key, label, required
    open        boolean     not null default true,
    answers     bigint      not null default 0,
    made_at     timestamptz not null
);

-- A row is a sentence people can agree to, as it once stood in a form. Rows are added and never changed: what somebody
-- agreed to can be read for ever.
create table forms.sentence (
    version  integer     generated always as identity primary key,
    form_id  bigint      not null references forms.form on delete cascade,
    channel  text        not null,            -- on which they agree to hear from us
    sentence text        not null,            -- empty where it was taken out of the form
    said_at  timestamptz not null
);
create index sentence_by_form on forms.sentence (form_id, channel, version);
