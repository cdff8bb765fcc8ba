-- What the tracking page shows, as told by the other services.
create table progress_step (
    case_id  uuid        not null,
    step     text        not null,
    subject  uuid        not null,
    claim_id uuid,
    body     text,
    at       timestamptz not null,
    constraint progress_step_pk primary key (case_id, step, subject)
);

-- One reply on its way to one petitioner (R-ECHO). evidence is sealed: it may name people.
create table delivery (
    id            uuid        not null,
    case_id       uuid        not null,
    case_number   text        not null,
    kind          text        not null,
    reply_id      uuid        not null,
    body          text        not null,
    petitioner_id uuid        not null,
    medium        text        not null,
    office        text        not null,
    issued_at     timestamptz not null,
    delivered_at  timestamptz,
    confirmed_by  text,
    evidence      bytea,
    version       int         not null,
    constraint delivery_pk primary key (id),
    constraint delivery_once unique (reply_id, petitioner_id)
);

create index delivery_case on delivery (case_id);
create index delivery_waiting on delivery (office, id) where delivered_at is null;

-- Wrong query codes, by the case number that was tried. Kept for as long as they count.
create table tracking_attempt (
    case_number text        not null,
    at          timestamptz not null
);

create index tracking_attempt_case_number on tracking_attempt (case_number, at);
create index tracking_attempt_at on tracking_attempt using brin (at);
