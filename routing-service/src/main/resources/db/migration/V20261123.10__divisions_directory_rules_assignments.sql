-- Divisions: the state of the bundled list, and those that an earlier list had.
create table division (
    code       text not null,
    level      text not null,
    name       text not null,
    parent     text,
    path       text not null,
    valid_from date not null,
    valid_to   date,
    successor  text,
    constraint division_pk primary key (code),
    constraint division_level_known check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    constraint division_validity check (valid_to is null or valid_to >= valid_from)
);

create index division_parent on division (parent, code);

-- What was imported last, so that a start with the same list imports nothing.
create table division_import (
    sha256      text        not null,
    divisions   int         not null,
    imported_at timestamptz not null,
    constraint division_import_pk primary key (sha256)
);

-- The directory. Nothing is ever deleted: what has ceased to exist has a last day.
create table body (
    code       text not null,
    name_zh    text not null,
    name_en    text,
    division   text not null,
    level      text not null,
    superior   text,
    valid_from date not null,
    valid_to   date,
    successor  text,
    kinds      text not null,
    constraint body_pk primary key (code),
    constraint body_superior_listed foreign key (superior) references body (code) deferrable initially deferred,
    constraint body_successor_listed foreign key (successor) references body (code) deferrable initially deferred,
    constraint body_validity check (valid_to is null or valid_to >= valid_from)
);

create index body_division on body (division, code);

create table post (
    code       text not null,
    body       text not null,
    title_zh   text not null,
    title_en   text,
    role       text not null,
    valid_from date not null,
    valid_to   date,
    constraint post_pk primary key (code),
    constraint post_body_listed foreign key (body) references body (code) deferrable initially deferred,
    constraint post_role_known check (role in ('HEAD', 'DEPUTY', 'DUTY', 'HANDLER')),
    constraint post_validity check (valid_to is null or valid_to >= valid_from)
);

create index post_body on post (body, code);

create table official (
    post       text    not null,
    name       text    not null,
    valid_from date    not null,
    valid_to   date,
    sample     boolean not null,
    constraint official_pk primary key (post, valid_from),
    constraint official_post_listed foreign key (post) references post (code) deferrable initially deferred,
    constraint official_validity check (valid_to is null or valid_to >= valid_from)
);

create table routing_rule (
    id         text not null,
    category   text,
    kind       text,
    channel    text,
    place      text,
    level      text,
    body_short text,
    body       text,
    path       text,
    priority   int  not null,
    reason_zh  text not null,
    reason_en  text not null,
    valid_from date not null,
    valid_to   date,
    constraint routing_rule_pk primary key (id),
    constraint routing_rule_leads_somewhere check ((body is null) <> (body_short is null)),
    constraint routing_rule_level check (body_short is null or level is not null),
    constraint routing_rule_validity check (valid_to is null or valid_to >= valid_from)
);

-- Rises with every import: how replicas notice that their rule book is old; its row lock lets one import run at a time.
create table directory_version (
    only_row boolean not null default true,
    version  bigint  not null,
    constraint directory_version_pk primary key (only_row),
    constraint directory_version_one_row check (only_row)
);

insert into directory_version (version) values (0);

create table directory_seed (
    folder      text        not null,
    sha256      text        not null,
    imported_at timestamptz not null,
    constraint directory_seed_pk primary key (folder)
);

-- Who is responsible for a claim. body and post are never null: no open matter without a responsible post.
create table assignment (
    id           uuid        not null,
    version      bigint      not null,
    case_number  text        not null,
    claim_id     uuid        not null,
    ordinal      int         not null,
    category     text        not null,
    kind         text        not null,
    channel      text        not null,
    place        text        not null,
    body         text        not null,
    body_path    text        not null,
    post         text        not null,
    level        text        not null,
    path         text        not null,
    rule_id      text,
    reasons      jsonb       not null,
    status       text        not null,
    received_at  timestamptz not null,
    made_at      timestamptz not null,
    signed_at    timestamptz,
    accepted_at  timestamptz,
    concluded_at timestamptz,
    outcome      text,
    constraint assignment_pk primary key (id),
    constraint assignment_claim_once unique (claim_id),
    constraint assignment_body_listed foreign key (body) references body (code),
    constraint assignment_post_listed foreign key (post) references post (code),
    constraint assignment_status_known check (status in ('MADE', 'SIGNED', 'ACCEPTED', 'CONCLUDED')),
    constraint assignment_accepted_at check (status <> 'ACCEPTED' or accepted_at is not null),
    constraint assignment_outcome check ((status = 'CONCLUDED') = (outcome is not null))
);

create index assignment_case on assignment (case_number, ordinal);
create index assignment_body_work on assignment (body, status, id);
create index assignment_body on assignment (body, id);
create index assignment_subtree on assignment (body_path text_pattern_ops, id);
create index assignment_open on assignment (id) where status <> 'CONCLUDED';

-- An outcome that arrived before its assignment was made; taken up when it is.
create table early_outcome (
    claim_id  uuid        not null,
    outcome   text        not null,
    issued_at timestamptz not null,
    constraint early_outcome_pk primary key (claim_id)
);

-- What the case file shows of the end of a case.
create table case_closure (
    case_number text        not null,
    closed_at   timestamptz not null,
    constraint case_closure_pk primary key (case_number)
);

create table case_rating (
    case_number   text        not null,
    petitioner_id uuid        not null,
    office        int         not null,
    body          int         not null,
    rated_at      timestamptz not null,
    constraint case_rating_pk primary key (case_number, petitioner_id)
);
