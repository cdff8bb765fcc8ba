-- Bodies and posts as routing has told of them.
create table known_body (
    code     text not null,
    name_zh  text not null,
    name_en  text,
    division text not null,
    level    text not null,
    valid_to date,
    constraint known_body_pk primary key (code)
);

create table known_post (
    code     text not null,
    body     text not null,
    title_zh text not null,
    title_en text,
    division text not null,
    level    text not null,
    valid_to date,
    constraint known_post_pk primary key (code)
);

create index known_post_division on known_post (division, code);
