-- Visits that are still to be announced once or twice, for the figures of the operator.
create index reception_to_announce on reception (begins_at) where status in ('PLANNED', 'ANNOUNCED');
