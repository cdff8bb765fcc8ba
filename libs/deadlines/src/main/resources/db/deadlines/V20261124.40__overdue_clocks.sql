-- How many duties are overdue, for the operator: only rows that were breached are in it.
create index running_clock_overdue on running_clock (breached_at) where breached_at is not null and stopped_at is null;
