-- Hidden, and for a day to be had back. A note that a file brought stays hidden, or the same file would bring it again.
alter table customers.note add column removed_at timestamptz;
