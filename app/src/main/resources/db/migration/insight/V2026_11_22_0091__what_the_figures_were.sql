-- A row is one figure as it stood on a day, so that pages can say what has changed since.
create table insight.past_figure (
    day   date not null,
    key   text not null,
    value numeric not null,
    primary key (day, key)
);
