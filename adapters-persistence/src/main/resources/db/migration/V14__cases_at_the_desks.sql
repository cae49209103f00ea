-- Cases that accounts open at the desks of support, also before they have moved. stands_for: the offer that the case is
-- about, or nothing but an empty text where it is about none, as long as it is not closed; then null, so that the next
-- of its topic can be opened.
create table support_case (
    case_id uuid not null,
    publisher_id varchar(50) ${bytewise} not null,
    offer_id varchar(200) ${bytewise},
    topic varchar(30) not null,
    desk varchar(20) not null,
    state varchar(20) not null,
    stands_for varchar(200) ${bytewise},
    text varchar not null,
    opened_at timestamp(6) with time zone not null,
    opened_by varchar not null,
    constraint support_case_pk primary key (case_id),
    constraint support_case_one unique (publisher_id, topic, stands_for)
);

create index support_case_opened on support_case (opened_at, case_id);
create index support_case_state on support_case (state, opened_at, case_id);
create index support_case_desk on support_case (desk, opened_at, case_id);

-- What was said to a case, by desks and by the account. answer_key: by which another system knows it.
create table support_answer (
    case_id uuid not null,
    number integer not null,
    answered_at timestamp(6) with time zone not null,
    answered_by varchar not null,
    state varchar(20) not null,
    text varchar not null,
    verdict varchar(20),
    answer_key varchar(200) ${bytewise},
    constraint support_answer_pk primary key (case_id, number),
    constraint support_answer_once unique (case_id, answer_key)
);
