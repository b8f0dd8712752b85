create schema outbound;

-- The row says that calls may go to addresses inside our own network; without it they may not.
create table outbound.own_network_allowed (
    single boolean primary key default true check (single)
);
