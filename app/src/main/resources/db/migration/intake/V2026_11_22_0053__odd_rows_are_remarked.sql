-- A row says what was odd about a row of a file that was read all the same. The first of them are kept, all are counted.
create table intake.remark (
    import_id bigint not null references intake.import on delete cascade,
    line      bigint not null,
    key       text not null,
    "column"  text,
    arguments jsonb not null,
    primary key (import_id, line)
);
alter table intake.import add column rows_remarked bigint not null default 0;
