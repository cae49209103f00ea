-- What people asked of pages, and may undo for a moment before it is done. stands_for: whom or what it is about, as long as
-- it waits; null where it was refused when it was to be done, or cannot be read. over_at: until when that is kept for who
-- asked. asked_by: an address in normal form. refusal_facts: a JSON object.
create table delayed_act (
    act_id uuid not null,
    publisher_id varchar(50) ${bytewise} not null,
    kind varchar(30) not null,
    stands_for varchar(60) ${bytewise},
    user_number integer,
    user_version bigint,
    role varchar(30),
    mpn_id varchar(10),
    reason varchar,
    asked_by varchar(400) ${bytewise} not null,
    asked_as_operator boolean not null,
    language varchar(35) not null,
    asked_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    refusal varchar(60),
    refusal_facts varchar,
    over_at timestamp(6) with time zone,
    constraint delayed_act_pk primary key (act_id),
    constraint delayed_act_one unique (publisher_id, stands_for)
);
create index delayed_act_due on delayed_act (due_at, act_id);
create index delayed_act_about on delayed_act (publisher_id, asked_at);
create index delayed_act_kind on delayed_act (kind, asked_at);
create index delayed_act_over on delayed_act (over_at);

-- When an owner who was invited first signed in and saw the page that the mail leads to.
alter table invitation add column seen_at timestamp(6) with time zone;
