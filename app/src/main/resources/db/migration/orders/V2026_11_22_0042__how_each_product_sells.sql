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

-- A row is what one customer bought of one product, as of the last refresh; all sales without a known customer share
-- a row.
create table orders.buyer (
    product_id     bigint not null,
    customer_id    bigint,
    orders         integer not null,
    quantity       numeric not null,
    revenue_minor  bigint not null,
    recent_minor   bigint not null,
    previous_minor bigint not null,
    first_sold     date not null,
    last_sold      date not null
);
create index buyer_by_product on orders.buyer (product_id, customer_id);
create index buyer_by_customer on orders.buyer (customer_id, revenue_minor desc) where customer_id is not null;

create view orders.buyer_v1 as
select product_id, customer_id, orders, quantity, revenue_minor, recent_minor, previous_minor, first_sold, last_sold
  from orders.buyer;

create view orders.product_sales_v1 as
select product_id, orders, customers, quantity, revenue_minor, recent_minor, previous_minor, first_sold, last_sold
  from orders.product_sales;
