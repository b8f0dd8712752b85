-- What everybody stands on: settings of the business that other modules read.
create table ground.setting (
    key   text primary key,
    value text not null
);
