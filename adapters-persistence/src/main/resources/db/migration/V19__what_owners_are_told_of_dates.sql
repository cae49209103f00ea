-- What the owners of accounts were told of dates: each once, whichever process wrote it. kind: reminder, warning,
-- not-live or asked. about is a deadline, or an offer.
create table deadline_notice (
    publisher_id varchar(50) ${bytewise} not null,
    kind varchar(20) not null,
    about varchar(200) ${bytewise} not null,
    last_day date not null,
    days_before integer not null,
    told_at timestamp(6) with time zone not null,
    constraint deadline_notice_pk primary key (publisher_id, kind, about, last_day, days_before)
);
