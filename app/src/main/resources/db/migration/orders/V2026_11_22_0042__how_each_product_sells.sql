-- A row is how one product sells, as of the last refresh.
create table orders.product_sales (
    product_id     bigint primary key,
    orders         integer not null,
    customers      integer not null,
    quantity       numeric not null,
    revenue_minor  bigint not null,
    recent_minor   bigint not null,           -- of it, in the last 90 days
    previous_minor bigint not null,           -- of it, in the 90 days before those
    first_sold     date not null,
    last_sold      date not null
);
create index product_sales_by_revenue on orders.product_sales (revenue_minor desc, product_id desc);

create view orders.product_sales_v1 as
select product_id, orders, customers, quantity, revenue_minor, recent_minor, previous_minor, first_sold, last_sold
  from orders.product_sales;
