-- At most one row: for how many months the owner wants the log kept; null is for ever.
create table timeline.retention (
    sole   boolean primary key default true check (sole),
    months integer check (months between 1 and 600)
);
