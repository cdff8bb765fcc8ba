-- Who is above whom (R-ESCALATE). Bodies told of before have none here until routing tells of them again.
alter table known_body add column superior text;
