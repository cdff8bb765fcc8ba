-- The term that counts for the petitioners of a claim, as routing tells it (R-CLOCKS): until when they are told who takes it on, then
-- until when they are answered. due_at is null while the clock stands still; overdue_at says that a breach was recorded, told to whom.
create table claim_term (
    case_id     uuid        not null,
    claim_id    uuid        not null,
    rule        text        not null,
    clock       text        not null,
    last_day    date        not null,
    due_at      timestamptz,
    provisional boolean     not null,
    overdue_at  timestamptz,
    told        text,
    ended_at    timestamptz,
    constraint claim_term_pk primary key (case_id, claim_id)
);

-- What happened to which term, and to its last day.
alter table progress_step add column rule text;
alter table progress_step add column last_day date;
alter table progress_step add column previous_last_day date;
