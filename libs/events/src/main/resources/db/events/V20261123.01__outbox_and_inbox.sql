-- Events on their way out: written with the change they tell of, deleted when the broker has acknowledged them.
create table outbox (
    id         bigint generated always as identity,
    topic      text        not null,
    key        text        not null,
    headers    jsonb       not null,
    value      bytea       not null,
    created_at timestamptz not null default now(),
    constraint outbox_pk primary key (id)
);

-- The last sequence number given to a subject; its row lock puts the changes of a subject in order.
create table outbox_sequence (
    subject text   not null,
    last    bigint not null,
    constraint outbox_sequence_pk primary key (subject)
);

-- How far a subject of a source has been taken in. With dead letters it stands still until they are replayed.
create table inbox (
    source       text   not null,
    subject      text   not null,
    sequence     bigint not null,
    event_id     uuid,
    dead_letters int    not null default 0,
    constraint inbox_pk primary key (source, subject),
    constraint inbox_dead_letters_not_negative check (dead_letters >= 0)
);

create index inbox_dead_letters on inbox (dead_letters) where dead_letters > 0;

create table dead_letter_replay (
    next_offset bigint not null
);

insert into dead_letter_replay values (0);
