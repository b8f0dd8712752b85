create schema timeline;

-- A row is a shop, a website or another program that tells us what happens.
create table timeline.source (
    id   integer generated always as identity primary key,
    name text not null unique
);

-- A row is one key by which somebody is known at one source: a user id, an anonymous id, an e-mail address. Events
-- point here and never change; who this is may change, when customers are found, merged or taken apart again.
create table timeline.subject (
    id          bigint generated always as identity primary key,
    kind        text    not null check (kind in ('user', 'email', 'phone', 'anonymous', 'device')),
    source_id   integer not null,             -- 0 where a key means the same everywhere
    value       text    not null,
    customer_id bigint,                       -- null while nobody knows who it is
    unique (source_id, kind, value)
);
create index subject_by_customer on timeline.subject (customer_id) where customer_id is not null;
create index subject_of_nobody on timeline.subject (id)
    where customer_id is null and kind in ('user', 'email', 'phone');

create sequence timeline.event_id cache 1;

-- A row is one thing that happened. Rows are added and never changed; a month goes as a whole.
create table timeline.event (
    id          bigint      not null default nextval('timeline.event_id'),  -- in the order of commits
    received_at timestamptz not null,
    at          timestamptz not null,         -- when it happened, put right by the sender's clock
    source_id   integer     not null,
    kind        text        not null,         -- track, identify, page, screen, group, alias
    name        text,
    subject_id  bigint,                       -- the strongest key of the event
    also        bigint[],                     -- its other keys
    historical  boolean     not null default false,   -- told long after; nobody is to act on it
    properties  jsonb       not null default '{}',
    context     jsonb,
    primary key (id, received_at)
) partition by range (received_at);
create index event_by_subject on timeline.event (subject_id, at desc);

-- A row says that a message has arrived, so that it counts once however often it is sent.
create table timeline.message (
    mark uuid primary key,                    -- half of a SHA-256 of the source and the message's own id
    day  date not null
);
create index message_by_day on timeline.message using brin (day);

-- Notes that these messages have arrived, each named once, and answers which of them had not arrived before. Almost
-- always that is all of them, so that is tried first: it costs half of looking before each. Where one is known, what
-- was tried stays as dead rows until they are swept.
create function timeline.first_told(marks uuid[], today date) returns uuid[]
language plpgsql as $$
declare
    fresh uuid[];
begin
    insert into timeline.message (mark, day)
    select mark, today
      from unnest(marks) as told (mark);
    return marks;
exception when unique_violation then
    with told as (
        insert into timeline.message (mark, day)
        select mark, today
          from unnest(marks) as told (mark)
        on conflict do nothing
        returning mark
    )
    select coalesce(array_agg(mark), '{}') into fresh from told;
    return fresh;
end $$;

-- A row is an event we could not take, with the reason.
create table timeline.rejected (
    id          bigint generated always as identity primary key,
    source_id   integer     not null,
    received_at timestamptz not null,
    form        text        not null,         -- how it was told: a call of the convention, batch, cloudevent; or lost
    reason      text        not null,
    field       text,
    body        text        not null          -- as it came, at most its first 32 kB
);
create index rejected_by_time on timeline.rejected (received_at);
create index rejected_by_cause on timeline.rejected (source_id, reason, field, id);

-- A row is a reader of the log and the last event it has dealt with.
create table timeline.reader (
    key      text   primary key,
    position bigint not null default 0
);

-- A row is an event that a reader could not deal with, and why. The others go on.
create table timeline.unread (
    reader   text        not null,
    event_id bigint      not null,
    reason   text        not null,
    at       timestamptz not null,
    primary key (reader, event_id)
);

-- A row is a moment since when subjects are missing: whoever remembers ids of subjects forgets them all.
create table timeline.forgetting (
    id bigint generated always as identity primary key,
    at timestamptz not null default now()
);

-- Makes the log ours until the end of the transaction. It answers what changes whenever numbers of subjects are to be
-- forgotten. A function, because its second statement has to see what was committed while the first one waited, and
-- one way to the database is shorter than two.
create function timeline.take_turn(out forgetting text)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('timeline.event'));
    select coalesce(max(id), 0) || ' ' || pg_relation_filenode('timeline.subject') into forgetting
      from timeline.forgetting;
end $$;

-- Who is known by which key.
create view timeline.subject_v1 as
select id, kind, source_id, value, customer_id
  from timeline.subject;

-- What happened, with the customer as far as we know who it was.
create view timeline.event_v1 as
select e.id, e.at, e.received_at, e.source_id, e.kind, e.name, e.historical, e.properties, s.customer_id
  from timeline.event e
  left join timeline.subject s on s.id = e.subject_id;
