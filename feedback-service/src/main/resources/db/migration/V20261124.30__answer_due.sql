-- Until when a claim is to be answered, or before its acceptance the petitioner informed, as routing has told last. Routing keeps
-- the clock; due_at is null while it is paused.
alter table known_assignment
    add column due_clock       text,
    add column due_rule        text,
    add column due_day         date,
    add column due_at          timestamptz,
    add column due_provisional boolean,
    add constraint known_assignment_due_whole check (num_nulls(due_clock, due_rule, due_day, due_provisional) in (0, 4));

-- What a body has to answer, the earliest due first.
drop index known_assignment_work;
create index known_assignment_work on known_assignment (body, due_at, changed_at, id) where status = 'ACCEPTED';
