-- What moved accounts do once for all their offers: marketplace enrolment, agreements, billing.

create table marketplace_account (
    publisher_id varchar(50) ${bytewise} not null,
    enrolled_at timestamp(6) with time zone,
    enrolled_by varchar,
    addendum_version date,
    addendum_digest varchar(64) ${bytewise},
    addendum_at timestamp(6) with time zone,
    addendum_by varchar,
    billed_company varchar,
    billed_country varchar(2),
    billed_address varchar,
    billed_contact varchar,
    billed_tax_id varchar,
    billing_given_at timestamp(6) with time zone,
    billing_given_by varchar,
    billing_confirmed_at timestamp(6) with time zone,
    billing_confirmed_by varchar,
    constraint marketplace_account_pk primary key (publisher_id)
);

-- The first text of a version and language stands: somebody may have accepted it.
create table agreement_text (
    agreement varchar(60) not null,
    version date not null,
    language varchar(10) not null,
    text varchar not null,
    constraint agreement_text_pk primary key (agreement, version, language)
);
