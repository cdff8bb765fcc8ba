-- An assignment or delivery may be heard of before its case, and is kept without one. Taking both in at the same moment must not
-- make the consumers of two topics wait for each other's rows.
alter table known_assignment drop constraint known_assignment_case_fk;
alter table delivery drop constraint delivery_case_fk;

delete from known_case where kind is null;
alter table known_case drop constraint known_case_registered_whole;
alter table known_case drop constraint known_case_closed_is_registered;
alter table known_case alter column kind set not null;
alter table known_case alter column place set not null;
alter table known_case alter column place_path set not null;
alter table known_case alter column persons set not null;
alter table known_case alter column registered_at set not null;
