-- Claims that nobody can be made responsible for yet: what an assignment needs of them, and by which version of the directory and on
-- which day they were last looked at in vain. Their clocks run all the same.
create table unassigned_claim (
    claim_id      uuid        not null,
    case_number   text        not null,
    ordinal       int         not null,
    category      text        not null,
    kind          text        not null,
    channel       text        not null,
    place         text        not null,
    place_path    text        not null,
    received_at   timestamptz not null,
    tried_version bigint      not null,
    tried_on      date        not null,
    constraint unassigned_claim_pk primary key (claim_id)
);

create index unassigned_claim_oldest on unassigned_claim (received_at, case_number, ordinal);
create index unassigned_claim_case on unassigned_claim (case_number, ordinal);

-- Whether an assignment counts as accepted because its body did not object in time (R-OBJECTION).
alter table assignment
    add column deemed boolean not null default false,
    add constraint assignment_deemed check (not deemed or accepted_at is not null);
