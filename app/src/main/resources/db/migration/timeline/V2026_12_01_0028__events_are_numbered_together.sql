-- Makes the log ours until the end of the transaction, and numbers for so many events: asking for each alone costs as
-- much as an index. It answers the first, and what changes whenever numbers of subjects are to be forgotten. A
-- function, because its second statement has to see what was committed while the first one waited, and one way to the
-- database is shorter than two.
create function timeline.take_turn(events integer, out first bigint, out forgetting text)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('timeline.event'));
    select coalesce(max(id), 0) || ' ' || pg_relation_filenode('timeline.subject') into forgetting
      from timeline.forgetting;
    first := nextval('timeline.event_id');
    if events > 1 then
        perform setval('timeline.event_id', first + events - 1);
    end if;
end $$;
drop function timeline.take_turn();

-- Marks are written by COPY, and looked at one by one only where that fails.
drop function timeline.first_told(uuid[], date);

-- Marks come at random and go by the day, once a night: one pass over the table is cheaper than an index for it, and
-- sweeping because there are more of them finds nothing to sweep.
drop index timeline.message_by_day;
alter table timeline.message set (autovacuum_vacuum_insert_threshold = -1);
