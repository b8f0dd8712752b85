-- Moves with their numbers, so that they can be followed.
create or replace view lifecycle.stage_change_v1 as
select customer_id, from_stage, to_stage, rule, reason, moved_on, id
  from lifecycle.stage_change;
