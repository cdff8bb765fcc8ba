-- Receptions: what is planned, and what of it has been announced.
create table reception (
    id              uuid        not null,
    version         bigint      not null,
    status          text        not null,
    mode            text        not null,
    division        text        not null,
    division_path   text        not null,
    issuing_body    text        not null,
    post            text        not null,
    official_name   text        not null,
    official_title  text        not null,
    venue_name      text        not null,
    venue_address   text        not null,
    venue_latitude  numeric(8, 6),
    venue_longitude numeric(9, 6),
    how             text        not null,
    scope           text        not null,
    booking         text        not null,
    bring           text        not null,
    begins_at       timestamptz not null,
    ends_at         timestamptz not null,
    first_due_on    date        not null,
    second_due_on   date        not null,
    first_met_at    timestamptz,
    second_met_at   timestamptz,
    notices         int         not null,
    next_due_at     timestamptz,
    planned_at      timestamptz not null,
    constraint reception_pk primary key (id),
    constraint reception_status_known
        check (status in ('PLANNED', 'ANNOUNCED', 'CONFIRMED', 'BLOCKED', 'CANCELLED', 'ENDED')),
    constraint reception_how_known check (how in ('IN_PERSON', 'VIDEO')),
    constraint reception_begins_before_it_ends check (begins_at < ends_at),
    constraint reception_point_whole check ((venue_latitude is null) = (venue_longitude is null)),
    constraint reception_announced_has_notices check (status not in ('ANNOUNCED', 'CONFIRMED') or notices > 0)
);

create index reception_due on reception (next_due_at, id) where next_due_at is not null;
create index reception_public on reception (begins_at, id) where notices > 0;
create index reception_division on reception (division_path text_pattern_ops, begins_at, id);

create table reception_window (
    reception_id uuid        not null,
    ordinal      int         not null,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    constraint reception_window_pk primary key (reception_id, ordinal),
    constraint reception_window_reception foreign key (reception_id) references reception,
    constraint reception_window_opens_before_it_closes check (opens_at < closes_at)
);

-- R-AUDIT: that a notice missed its day.
create table reception_lateness (
    reception_id uuid        not null,
    ordinal      int         not null,
    occasion     text        not null,
    due_on       date        not null,
    noted_at     timestamptz not null,
    consequence  text        not null,
    reason       text,
    constraint reception_lateness_pk primary key (reception_id, ordinal),
    constraint reception_lateness_reception foreign key (reception_id) references reception,
    constraint reception_lateness_reasoned check (consequence <> 'ALLOWED' or reason is not null)
);

-- The same request under the same key of the same caller is the same plan (R-IDEMPOTENT).
create table plan_key (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    reception_id uuid        not null,
    taken_at     timestamptz not null default now(),
    constraint plan_key_pk primary key (caller, key)
);

-- R-SUPERSEDE: what was published.
create table notice (
    id            uuid        not null,
    reception_id  uuid        not null,
    version       int         not null,
    occasion      text        not null,
    supersedes    uuid,
    division_path text        not null,
    content       text        not null,
    previous_hash text        not null,
    content_hash  text        not null,
    published_at  timestamptz not null,
    constraint notice_pk primary key (id),
    constraint notice_reception foreign key (reception_id) references reception,
    constraint notice_version_once unique (reception_id, version),
    constraint notice_superseded_once unique (supersedes),
    constraint notice_first_or_superseding check ((version = 1) = (supersedes is null))
);

-- Proofs of publication.
create table publication (
    id           uuid        not null,
    notice_id    uuid        not null,
    channel      text        not null,
    published_at timestamptz not null,
    evidence     text        not null,
    recorded_at  timestamptz not null,
    constraint publication_pk primary key (id),
    constraint publication_notice foreign key (notice_id) references notice,
    constraint publication_once unique (notice_id, channel, evidence),
    constraint publication_channel_known check (channel in ('ONLINE', 'RADIO', 'TELEVISION', 'NEWSPAPER', 'BOARD'))
);

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
    raise exception 'what was published is never changed, only superseded (%)', tg_table_name;
end $$;

create trigger notice_immutable before update or delete or truncate on notice
    for each statement execute function refuse_change_of_published();
create trigger publication_immutable before update or delete or truncate on publication
    for each statement execute function refuse_change_of_published();
create trigger reception_lateness_immutable before update or delete or truncate on reception_lateness
    for each statement execute function refuse_change_of_published();

-- Cases brought to a reception. Neither names nor words of petitioners (R-PRIVACY).
create table docket_item (
    case_number   text        not null,
    reception_id  uuid        not null,
    place         text        not null,
    persons       int         not null,
    registered_at timestamptz not null,
    added_at      timestamptz not null,
    constraint docket_item_pk primary key (case_number),
    constraint docket_item_reception foreign key (reception_id) references reception
);

create index docket_item_reception_order on docket_item (reception_id, registered_at, case_number);

create table docket_claim (
    claim_id    uuid not null,
    case_number text not null,
    ordinal     int  not null,
    category    text not null,
    constraint docket_claim_pk primary key (claim_id),
    constraint docket_claim_item foreign key (case_number) references docket_item
);

create index docket_claim_case on docket_claim (case_number, ordinal);

-- How far claims have come. Topics are not in order with each other: an assignment may be heard of before its case, so this is
-- kept for every claim and read for those on a docket.
create table claim_progress (
    claim_id    uuid        not null,
    case_number text        not null,
    state       text        not null,
    body        text        not null,
    outcome     text,
    changed_at  timestamptz not null,
    constraint claim_progress_pk primary key (claim_id),
    constraint claim_progress_state_known check (state in ('ASSIGNED', 'SIGNED', 'ACCEPTED', 'ANSWERED'))
);

create table case_closure (
    case_number text        not null,
    closed_at   timestamptz not null,
    constraint case_closure_pk primary key (case_number)
);

-- Cases that name a reception nobody here knows: kept to be looked into, on no docket.
create table stray_case (
    case_number  text        not null,
    reception_id uuid        not null,
    noted_at     timestamptz not null,
    constraint stray_case_pk primary key (case_number)
);
