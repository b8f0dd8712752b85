-- One thing somebody did. user_id is null when the program did it by itself or nobody was signed in.
create table access.audit_entry (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    user_id      bigint      references access.users,
    address      text,
    action       text        not null,
    subject_kind text        not null,
    subject_id   text,
    before       jsonb,
    after        jsonb
);
create index audit_entry_user on access.audit_entry (user_id, id);
create index audit_entry_subject on access.audit_entry (subject_kind, subject_id, id);
create index audit_entry_action on access.audit_entry (action, id);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger audit_entry_append_only
    before delete or truncate on access.audit_entry
    for each statement execute function access.refuse_change();

-- One change is right: the values go when a customer is erased. That something was done, when and by whom, stays.
create function access.refuse_all_but_blanking() returns trigger language plpgsql as $$
begin
    if new.before is null and new.after is null
       and to_jsonb(new) - 'before' - 'after' = to_jsonb(old) - 'before' - 'after' then
        return new;
    end if;
    raise exception 'the audit trail is append-only';
end $$;

create trigger audit_entry_only_blanked
    before update on access.audit_entry
    for each row execute function access.refuse_all_but_blanking();
