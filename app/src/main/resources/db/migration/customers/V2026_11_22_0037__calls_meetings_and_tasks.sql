-- Besides notes: calls and meetings, with when they were, and tasks, with the day they are due and when they were done.
alter table customers.note
    add column kind text not null default 'note' check (kind in ('note', 'call', 'meeting', 'task')),
    add column at timestamptz,
    add column due date,
    add column done_at timestamptz,
    add column done_by text,
    add check (kind = 'task' or (due is null and done_at is null));
create index task_by_due on customers.note (due, id) where kind = 'task' and done_at is null and removed_at is null;
