-- More time for handling, with the reason that the petitioner reads (R-CLOCKS).
alter table assignment
    add column extension_days int,
    add column extension_reason text,
    add column extended_at timestamptz,
    add constraint assignment_extended check ((extension_days is null) = (extended_at is null)
        and (extension_days is null) = (extension_reason is null));
