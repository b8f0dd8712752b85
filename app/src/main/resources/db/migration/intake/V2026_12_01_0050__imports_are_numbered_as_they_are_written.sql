-- An import gets its id when its file is brought, and may be written after one that was brought later. What changed the
-- same rows later is told by the order of writing.
create sequence intake.writing;
alter table intake.import add written bigint;  -- null as long as it was never written

update intake.import i
   set written = ordered.nth
  from (select id, row_number() over (order by finished_at, id) as nth
          from intake.import
         where state in ('applied', 'undone')) ordered
 where ordered.id = i.id;
select setval('intake.writing', (select coalesce(max(written), 0) + 1 from intake.import));

-- The order in which imports were written.
create view intake.written_v1 as
select id as import_id, written
  from intake.import
 where written is not null;
