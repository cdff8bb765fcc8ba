-- Statutory clocks (R-CLOCKS): what happened to each, what follows from it, and when it has to be looked at next.
create table running_clock (
    id             uuid        not null,
    version        bigint      not null,
    case_number    text        not null,
    restricted     boolean     not null,
    rule           text        not null,
    matter         uuid        not null,
    petitioner_id  uuid,
    body           text,
    -- the facts
    started_at     timestamptz not null,
    division       text        not null,
    pauses         text        not null default '',
    extension_days int,
    extended_on    date,
    -- what follows from them
    last_day       date        not null,
    due_at         timestamptz,
    provisional    boolean     not null,
    basis          bigint      not null,
    -- the next step of its ladder, in days from the end of the term (R-ESCALATE), and when it is due; null if there is none
    next_days      int,
    next_at        timestamptz,
    breached_at    timestamptz,
    stopped_at     timestamptz,
    constraint running_clock_pk primary key (id),
    constraint running_clock_once unique nulls not distinct (matter, rule, petitioner_id),
    constraint running_clock_extended check ((extension_days is null) = (extended_on is null)),
    constraint running_clock_next_whole check ((next_at is null) = (next_days is null)),
    constraint running_clock_looked_at_while_it_runs check (next_at is null or (stopped_at is null and due_at is not null))
) with (fillfactor = 90);

-- What the sweep takes, oldest first; the clocks of a case, and whether an earlier step of it is still to be taken.
create index running_clock_next on running_clock (next_at, id) where next_at is not null;
create index running_clock_case on running_clock (case_number, next_at);
-- What is still to be recomputed after the calendar changed.
create index running_clock_basis on running_clock (basis, id) where stopped_at is null;
-- Lists of a body by due date.
create index running_clock_due on running_clock (body, due_at, id) where stopped_at is null;

-- Holiday plans: proposed, with what they would change, and published (R-CALENDAR).
create table holiday_plan (
    id           uuid        not null,
    calendar     text        not null,
    content      text        not null,
    state        text        not null,
    proposed_at  timestamptz not null,
    published_at timestamptz,
    -- how far the preview is: the last clock that was looked at; done when previewed_at is set
    looked_at    uuid,
    previewed_at timestamptz,
    constraint holiday_plan_pk primary key (id),
    constraint holiday_plan_state check (state in ('PROPOSED', 'PUBLISHED', 'WITHDRAWN')),
    constraint holiday_plan_published check ((state = 'PUBLISHED') = (published_at is not null))
);

-- Whose days a plan would change.
create table holiday_plan_effect (
    plan         uuid        not null,
    clock        uuid        not null,
    case_number  text        not null,
    rule         text        not null,
    body         text,
    last_day     date        not null,
    new_last_day date        not null,
    constraint holiday_plan_effect_pk primary key (plan, clock),
    constraint holiday_plan_effect_plan_known foreign key (plan) references holiday_plan (id)
);

-- By what clocks are computed: policy, ladders and calendar, as one digest. Clocks computed on an older basis are recomputed. The one
-- with the highest number counts as long as a replica goes by it.
create table clock_basis (
    number  bigint      not null generated always as identity,
    digest  text        not null,
    since   timestamptz not null,
    seen_at timestamptz not null,
    constraint clock_basis_pk primary key (number)
);
