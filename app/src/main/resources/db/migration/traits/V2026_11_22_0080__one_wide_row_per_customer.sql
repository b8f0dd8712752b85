-- The table itself, traits.customer, is made by the refresh from the catalogue of traits; its view is
-- traits.customer_v1. A new trait needs no migration.
create schema traits;
