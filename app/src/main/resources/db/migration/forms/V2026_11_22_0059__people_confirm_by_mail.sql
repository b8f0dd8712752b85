-- Whether a form asks by e-mail for the yes to be confirmed, where the links in those letters begin, and how often
-- somebody followed one.
alter table forms.form add column confirm boolean not null default false;
alter table forms.form add column base text not null default '';
alter table forms.form add column confirmed bigint not null default 0;

-- A row is what somebody wrote into such a form and has not confirmed yet. Once they have, it is in the log of events,
-- and the row says for a while that this was done. Whatever is here goes after a week.
create table forms.pending (
    link         bytea       primary key,     -- a hash of what the letter's link ends in
    number       uuid        not null unique, -- of the form that was handed out; the same sent twice counts once
    form_id      bigint      not null references forms.form on delete cascade,
    said         bytea,                       -- sealed
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    confirmed_at timestamptz,
    check ((said is null) = (confirmed_at is not null))
);
create index pending_by_form on forms.pending (form_id) where confirmed_at is null;
create index pending_by_end on forms.pending (expires_at);
