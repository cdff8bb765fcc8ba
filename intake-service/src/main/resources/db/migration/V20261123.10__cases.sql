-- Serials of case numbers: handed out in blocks, so that no row is fought over. After 99,999,999 it begins again; the county and
-- the year in the number keep it unique, and the constraint below would refuse the impossible.
create sequence case_serial as bigint increment by 50 minvalue 1 maxvalue 99999950 cycle cache 1;

-- title and statement are sealed (Tink AEAD, bound to row and column).
create table petition_case (
    id               uuid        not null,
    number           text        not null,
    kind             text        not null,
    channel          text        not null,
    place            text        not null,
    place_path       text        not null,
    county           text,
    title            bytea       not null,
    statement        bytea       not null,
    persons          int         not null,
    reception_id     uuid,
    registering_body text,
    registered_by    text        not null,
    received_at      timestamptz not null,
    registered_at    timestamptz not null,
    constraint petition_case_pk primary key (id),
    constraint petition_case_number_once unique (number),
    constraint petition_case_persons_positive check (persons > 0)
);

create index petition_case_county on petition_case (county, id desc);
create index petition_case_registering_body on petition_case (registering_body, id desc) where registering_body is not null;

create table claim (
    case_id  uuid  not null,
    ordinal  int   not null,
    id       uuid  not null,
    category text  not null,
    request  bytea not null,
    constraint claim_pk primary key (case_id, ordinal),
    constraint claim_case foreign key (case_id) references petition_case (id)
);

-- All that identifies a person is sealed; the query code is a keyed hash.
create table petitioner (
    case_id         uuid    not null,
    ordinal         int     not null,
    id              uuid    not null,
    name            bytea   not null,
    phone           bytea,
    address         bytea,
    identity_number bytea,
    medium          text    not null,
    representative  boolean not null,
    code_digest     bytea   not null,
    constraint petitioner_pk primary key (case_id, ordinal),
    constraint petitioner_case foreign key (case_id) references petition_case (id)
);

-- R-AGENT: who files for somebody, by which mandate.
create table agent (
    case_id       uuid  not null,
    name          bytea not null,
    phone         bytea,
    mandate_scope bytea not null,
    mandate_until date  not null,
    constraint agent_pk primary key (case_id),
    constraint agent_case foreign key (case_id) references petition_case (id)
);

-- Which bodies routing has made responsible.
create table responsibility (
    case_id       uuid        not null,
    assignment_id uuid        not null,
    claim_id      uuid        not null,
    body          text        not null,
    outcome       text,
    made_at       timestamptz not null,
    constraint responsibility_pk primary key (case_id, assignment_id)
);

create index responsibility_body on responsibility (body, case_id desc);

-- R-IDEMPOTENT. The answer is sealed: it holds query codes.
create table idempotency_key (
    client       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    response     bytea       not null,
    created_at   timestamptz not null,
    constraint idempotency_key_pk primary key (client, key)
);

create index idempotency_key_created_at on idempotency_key using brin (created_at);

create table known_reception (
    id        uuid    not null,
    version   int     not null,
    cancelled boolean not null,
    ends_at   timestamptz,
    constraint known_reception_pk primary key (id)
);

-- How far each table has been brought under a new key.
create table key_renewal (
    table_name text  not null,
    key_prefix bytea not null,
    after      uuid  not null,
    constraint key_renewal_pk primary key (table_name, key_prefix)
);
