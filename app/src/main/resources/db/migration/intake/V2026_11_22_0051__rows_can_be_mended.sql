-- An import that reads another one's file again, with some rows mended.
alter table intake.import add column mends bigint references intake.import on delete set null;

-- A row is what somebody wrote in place of a row that could not be read.
create table intake.mended_row (
    import_id bigint not null references intake.import on delete cascade,
    line      bigint not null,
    cells     jsonb not null,
    primary key (import_id, line)
);
