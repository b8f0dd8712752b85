-- The table itself, traits.customer, is made by the refresh from the catalogue of traits; its view is
-- traits.customer_v1. A new trait needs no migration.
create schema traits;

-- One row per buyer: which fifth of all buyers they are in, 5 being the best. Made anew by each refresh.
create table traits.rfm (
    customer_id     bigint not null,
    recency_score   integer not null,
    frequency_score integer not null,
    monetary_score  integer not null
);
create unique index rfm_customer on traits.rfm (customer_id);
