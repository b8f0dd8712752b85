-- A row is what one company and its people bring together, as of the last refresh. Made anew each time and swapped in.
create table customers.company_figures (
    company_id  bigint primary key,
    people      integer not null,
    orders      bigint,
    spent_minor bigint,                       -- in the reporting currency
    value_minor bigint,                       -- still to come
    last_day    date
);
create index company_figures_by_value on customers.company_figures (value_minor desc nulls last, company_id desc);
create index company_figures_by_spent on customers.company_figures (spent_minor desc nulls last, company_id desc);
create index company_figures_by_people on customers.company_figures (people desc nulls last, company_id desc);

create index company_by_name on customers.customer (lower(left(name, 100)), id) where kind = 'company';
