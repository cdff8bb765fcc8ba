-- Whatever lies on a topic can be put aside: also a record without a key, and one without a value.
alter table outbox
    alter column key drop not null,
    alter column value drop not null;

comment on column outbox.key is 'the subject; absent in dead letters that have none';
comment on column inbox.dead_letters is 'events after sequence that are put aside; those that are no events of ours are counted without source and subject';
comment on column inbox.event_id is 'no longer written';
