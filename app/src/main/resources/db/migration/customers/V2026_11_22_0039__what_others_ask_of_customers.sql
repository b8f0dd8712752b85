-- By what customers are known: addresses, numbers, and ids that other systems gave them.
create view customers.identity_v1 as
select namespace, value, customer_id
  from customers.identity;
-- How often each customer was changed: who compares it sees what is new, changed or gone.
create view customers.version_v1 as
select id, version
  from customers.customer;
