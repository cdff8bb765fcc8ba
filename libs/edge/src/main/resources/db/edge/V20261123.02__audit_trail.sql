-- Who did or read what. Append-only: not even the owner of the table changes a line by accident.
create table audit_entry (
    id         bigint generated always as identity,
    at         timestamptz not null,
    actor      text        not null,
    actor_name text        not null,
    actor_body text,
    action     text        not null,
    object     text        not null,
    detail     text        not null,
    constraint audit_entry_pk primary key (id)
);

create index audit_entry_object on audit_entry (object, action, id desc);

-- The chain: position gives the order in which entries were sealed.
create table audit_seal (
    position bigint generated always as identity,
    entry    bigint not null,
    hash     bytea  not null,
    constraint audit_seal_pk primary key (position),
    constraint audit_seal_entry_once unique (entry)
);

-- Entries that the chain has still to take up: a queue, so that sealing costs what is new and not what is there.
create table audit_unsealed (
    entry bigint not null,
    constraint audit_unsealed_pk primary key (entry)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
