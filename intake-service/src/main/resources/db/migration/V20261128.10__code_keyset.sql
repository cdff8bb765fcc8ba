-- By this the service knows at start whether its keyset over query codes is the one that the digests were made with: the digest of
-- nothing, made at the first start. One row.
create table code_keyset (
    one    boolean not null default true,
    digest bytea   not null,
    constraint code_keyset_pk primary key (one),
    constraint code_keyset_one check (one)
);
