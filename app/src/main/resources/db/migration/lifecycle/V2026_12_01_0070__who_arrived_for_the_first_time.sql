-- A row is somebody who came to a stage without having left it before: who was overdue and returned is no newcomer.
create view lifecycle.first_arrival_v1 as
select m.customer_id, m.to_stage as stage, min(m.moved_on) as arrived_on
  from lifecycle.stage_change m
 where not exists (select from lifecycle.stage_change before
                    where before.customer_id = m.customer_id
                      and before.from_stage = m.to_stage
                      and before.id < m.id)
 group by m.customer_id, m.to_stage;
