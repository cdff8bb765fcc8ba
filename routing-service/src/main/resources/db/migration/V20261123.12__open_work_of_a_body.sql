-- What a body still has to do, whatever it has done before.
create index assignment_body_open on assignment (body, id) where status <> 'CONCLUDED';
