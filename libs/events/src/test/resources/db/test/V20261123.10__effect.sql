-- No key on purpose: an effect that came twice would be seen twice.
create table effect (
    subject  text   not null,
    sequence bigint not null,
    id       bigint generated always as identity
);
