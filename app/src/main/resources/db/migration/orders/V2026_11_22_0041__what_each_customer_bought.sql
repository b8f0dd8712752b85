-- A row is one customer's purchase history in numbers, as of the last refresh. Made anew each time and swapped in.
create table orders.history (
    customer_id    bigint not null,
    orders         integer not null,
    purchase_days  integer not null,
    first_day      date not null,
    last_day       date not null,
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    last_gap       integer,                   -- days between the last two purchase days; null before the second
    longest_gap    integer,
    log_gaps       double precision,          -- sum of ln(weeks between purchase days), a measure of regularity
    gross_minor    bigint,                    -- before refunds, in the reporting currency; null if no money is known
    first_minor    bigint,                    -- of it, on the first purchase day
    refunded_minor bigint not null
);
create unique index history_customer on orders.history (customer_id);

create view orders.history_v1 as
select customer_id, orders, purchase_days, first_day, last_day, first_at, last_at, last_gap, longest_gap, log_gaps,
       gross_minor, first_minor, refunded_minor
  from orders.history;
