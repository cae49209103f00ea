-- Consequences of deadlines that were put in force for offers: each once. lifted_why: ended, waived or changed.
create table deadline_consequence (
    publisher_id varchar(50) ${bytewise} not null,
    offer_id varchar(200) ${bytewise} not null,
    deadline_id varchar(50) ${bytewise} not null,
    consequence varchar(50) ${bytewise} not null,
    since timestamp(6) with time zone not null,
    lifted_at timestamp(6) with time zone,
    lifted_why varchar(20),
    constraint deadline_consequence_pk primary key (publisher_id, offer_id, deadline_id, consequence)
);

-- Deadlines that operators let pass for offers; who, and why, is in history.
create table deadline_waiver (
    publisher_id varchar(50) ${bytewise} not null,
    offer_id varchar(200) ${bytewise} not null,
    deadline_id varchar(50) ${bytewise} not null,
    waived_at timestamp(6) with time zone not null,
    constraint deadline_waiver_pk primary key (publisher_id, offer_id, deadline_id)
);
