create schema insight;

-- A row is one day of trade.
create table insight.day (
    day                date primary key,
    orders             integer not null,      -- of customers we know
    customers          integer not null,
    new_customers      integer not null,
    revenue_minor      bigint not null,       -- before refunds
    refunded_minor     bigint not null,
    anonymous_orders   integer not null,
    anonymous_minor    bigint not null
);

-- A row is one month of those who first bought in the same month.
create table insight.cohort (
    cohort        date not null,              -- first day of the month of the first purchase
    months_later  integer not null,           -- 0 is that month itself
    active        integer not null,           -- how many bought
    revenue_minor bigint not null,            -- what they spent, before refunds
    primary key (cohort, months_later)
);

-- A row is the customers who share an RFM score.
create table insight.rfm_cell (
    recency     integer not null,
    frequency   integer not null,
    monetary    integer not null,
    customers   integer not null,
    spent_minor bigint not null,
    value_minor bigint not null,
    primary key (recency, frequency, monetary)
);

-- A row is one stage with what it holds.
create table insight.stage (
    stage       text primary key,
    customers   integer not null,
    spent_minor bigint not null,
    value_minor bigint not null
);

-- A row is a twentieth of all customers with a forecast, ordered by what is still to come; 20 holds the most valuable.
create table insight.value_band (
    band        integer primary key,
    customers   integer not null,
    least_minor bigint not null,
    most_minor  bigint not null,
    value_minor bigint not null,
    spent_minor bigint not null
);

-- A row is one figure over the whole customer base.
create table insight.figure (
    key   text primary key,
    value numeric
);

create table insight.refresh (
    single       boolean primary key default true check (single), -- there is one row
    standpoint   date not null,
    refreshed_at timestamptz not null default now()
);

create view insight.value_band_v1 as
select band, customers, least_minor, most_minor, value_minor, spent_minor
  from insight.value_band;
