-- What feedback knows of a case. A row without kind has been heard of from routing before intake's registration arrived.
create table known_case (
    number        text        not null,
    kind          text,
    place         text,
    place_path    text,
    persons       int,
    registered_at timestamptz,
    -- last delivery of a case that waits for nothing but ratings; null while an answer or its delivery is missing
    waiting_since timestamptz,
    closed_at     timestamptz,
    constraint known_case_pk primary key (number),
    constraint known_case_kind check (kind in ('SUGGESTION', 'REPORT', 'APPEAL')),
    constraint known_case_registered_whole check (num_nulls(kind, place, place_path, persons, registered_at) in (0, 5)),
    constraint known_case_closed_is_registered check (closed_at is null or kind is not null),
    constraint known_case_closed_waits_no_more check (closed_at is null or waiting_since is null)
);

create index known_case_waiting on known_case (waiting_since) where waiting_since is not null;

create table known_claim (
    id          uuid not null,
    case_number text not null,
    ordinal     int  not null,
    category    text not null,
    constraint known_claim_pk primary key (id),
    constraint known_claim_case_fk foreign key (case_number) references known_case (number)
);

create index known_claim_case on known_claim (case_number);

create table known_petitioner (
    id          uuid not null,
    case_number text not null,
    constraint known_petitioner_pk primary key (id),
    constraint known_petitioner_case_fk foreign key (case_number) references known_case (number)
);

create index known_petitioner_case on known_petitioner (case_number);

create table known_assignment (
    id          uuid        not null,
    case_number text        not null,
    claim_id    uuid        not null,
    body        text        not null,
    post        text,
    status      text        not null,
    changed_at  timestamptz not null,
    constraint known_assignment_pk primary key (id),
    constraint known_assignment_case_fk foreign key (case_number) references known_case (number),
    constraint known_assignment_status check (status in ('MADE', 'SIGNED', 'ACCEPTED', 'CONCLUDED'))
);

create index known_assignment_case on known_assignment (case_number);
create index known_assignment_work on known_assignment (body, changed_at, id) where status = 'ACCEPTED';

create table delivery (
    reply_id      uuid        not null,
    petitioner_id uuid        not null,
    case_number   text        not null,
    medium        text        not null,
    delivered_at  timestamptz not null,
    constraint delivery_pk primary key (reply_id, petitioner_id),
    constraint delivery_case_fk foreign key (case_number) references known_case (number)
);

create index delivery_case on delivery (case_number);

create table reply (
    id          uuid        not null,
    version     bigint      not null,
    case_number text        not null,
    body        text        not null,
    status      text        not null,
    request     text        not null,
    facts       text        not null,
    reasons     text        not null,
    decision    text        not null,
    legal_basis text        not null,
    drafted_at  timestamptz not null,
    changed_at  timestamptz not null,
    issued_at   timestamptz,
    constraint reply_pk primary key (id),
    constraint reply_case_fk foreign key (case_number) references known_case (number),
    constraint reply_status check (status in ('DRAFT', 'ISSUED')),
    constraint reply_issued_has_time check ((status = 'ISSUED') = (issued_at is not null))
);

create index reply_case on reply (case_number);
create index reply_drafts on reply (body, changed_at, id) where status = 'DRAFT';

create table reply_answer (
    reply_id uuid not null,
    claim_id uuid not null,
    outcome  text not null,
    evidence text not null,
    constraint reply_answer_pk primary key (reply_id, claim_id),
    constraint reply_answer_reply_fk foreign key (reply_id) references reply (id),
    constraint reply_answer_outcome
        check (outcome in ('SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED', 'SETTLED', 'TRANSFERRED'))
);

-- R-RESULT: the primary key lets a claim be decided once only, whoever else tries at the same moment.
create table decision (
    claim_id    uuid        not null,
    case_number text        not null,
    reply_id    uuid        not null,
    outcome     text        not null,
    decided_at  timestamptz not null,
    constraint decision_pk primary key (claim_id),
    constraint decision_claim_fk foreign key (claim_id) references known_claim (id),
    constraint decision_answer_fk foreign key (reply_id, claim_id) references reply_answer (reply_id, claim_id)
);

create index decision_case on decision (case_number);
create index decision_reply on decision (reply_id);

create table rating (
    petitioner_id uuid        not null,
    case_number   text        not null,
    office        int         not null,
    body          int         not null,
    comment       text,
    rated_at      timestamptz not null,
    constraint rating_pk primary key (petitioner_id),
    constraint rating_petitioner_fk foreign key (petitioner_id) references known_petitioner (id),
    constraint rating_office check (office between 1 and 5),
    constraint rating_body check (body between 1 and 5)
);

create index rating_case on rating (case_number);

-- R-IDEMPOTENT: which reply a key of a caller made, and from which content.
create table submission (
    caller     text        not null,
    key        text        not null,
    content    bytea       not null,
    reply_id   uuid        not null,
    created_at timestamptz not null,
    constraint submission_pk primary key (caller, key)
);

-- Counters of closed cases and their ratings, per division and all above it. Slots keep writers of one division apart.
create table figure (
    division text     not null,
    slot     smallint not null,
    measure  text     not null,
    n        bigint   not null,
    constraint figure_pk primary key (division, slot, measure)
);

-- An issued reply is a document: nothing of it changes any more, by whatever way.
create function refuse_change_of_issued_reply() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'reply' then
        if old.status = 'ISSUED' then
            raise exception 'reply % is issued', old.id using constraint = 'reply_issued_is_final', errcode = '23514';
        end if;
    elsif exists (select from reply where id = coalesce(old.reply_id, new.reply_id) and status = 'ISSUED') then
        raise exception 'reply % is issued', coalesce(old.reply_id, new.reply_id)
            using constraint = 'reply_issued_is_final', errcode = '23514';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger reply_issued_is_final before update or delete on reply
    for each row execute function refuse_change_of_issued_reply();
create trigger reply_answer_issued_is_final before insert or update or delete on reply_answer
    for each row execute function refuse_change_of_issued_reply();

-- R-ECHO, R-RESULT: closed once, for good, and never without an answer to every claim and a reply delivered to every petitioner.
create function refuse_premature_closure() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null and new.closed_at is distinct from old.closed_at then
        raise exception 'case % is closed', old.number using constraint = 'known_case_closed_once', errcode = '23514';
    end if;
    if new.closed_at is not null and old.closed_at is null and (
        exists (select from known_claim c where c.case_number = new.number
            and not exists (select from decision d where d.claim_id = c.id))
        or exists (select from known_petitioner p where p.case_number = new.number
            and not exists (select from delivery d where d.petitioner_id = p.id and d.case_number = new.number))) then
        raise exception 'case % lacks an answer or its delivery', new.number
            using constraint = 'known_case_echo_and_result', errcode = '23514';
    end if;
    return new;
end $$;

create trigger known_case_closure before update of closed_at on known_case
    for each row execute function refuse_premature_closure();
