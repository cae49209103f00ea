-- What becomes of offers in Partner Center. Beside each stands a copy of how far it is, by which lists are filtered.

alter table offer add column came_at timestamp(6) with time zone;
alter table offer add column state varchar(20);
alter table offer add column last_step varchar(30);
alter table offer add column next_step varchar(30);

-- Offers that came before this stand at their first step.
update offer set
    came_at = (select completed_at from migration where migration.publisher_id = offer.publisher_id),
    state = case
        when kind not in ('dynamics-365-customer-engagement', 'dynamics-365-operations') then 'left-alone'
        when situation = 'draft' then 'draft'
        else 'legacy'
    end,
    last_step = case
        when kind in ('dynamics-365-customer-engagement', 'dynamics-365-operations') and situation = 'published'
            then 'membership-center'
    end,
    next_step = case
        when kind not in ('dynamics-365-customer-engagement', 'dynamics-365-operations') then null
        when situation = 'draft' then 'addendum'
        else 'enrolment'
    end;

create index offer_next_step on offer (next_step, publisher_id, offer_id);
create index offer_situation on offer (situation, publisher_id, offer_id);

-- Of an offer to which something was done. look_alikes, decided_on: JSON arrays of publisher/offer; reasons: a JSON array
-- of {page, text}; listing_answered: a JSON array.
create table offer_progress (
    publisher_id varchar(50) ${bytewise} not null,
    offer_id varchar(200) ${bytewise} not null,
    replaces varchar(200) ${bytewise},
    replaces_published boolean not null,
    replaced_by varchar(200) ${bytewise},
    kind_correct boolean,
    kind_said_at timestamp(6) with time zone,
    kind_said_by varchar,
    searched_at timestamp(6) with time zone,
    look_alikes varchar not null,
    decision varchar(30),
    decided_of varchar(300),
    decided_on varchar,
    decided_at timestamp(6) with time zone,
    decided_by varchar,
    certification varchar(20),
    submission integer,
    platform_version varchar(100),
    tier varchar(20),
    submitted_at timestamp(6) with time zone,
    submitted_by varchar,
    verdict_at timestamp(6) with time zone,
    verdict_by varchar,
    reasons varchar,
    listing varchar(20) not null,
    listed_copy integer,
    listed_url varchar,
    listed_at timestamp(6) with time zone,
    listed_by varchar,
    listing_answered varchar,
    before_listing varchar(20),
    before_copy integer,
    before_url varchar,
    before_at timestamp(6) with time zone,
    before_by varchar,
    link_url varchar,
    link_at timestamp(6) with time zone,
    link_by varchar,
    link_entered boolean,
    deleted_at timestamp(6) with time zone,
    deleted_by varchar,
    constraint offer_progress_pk primary key (publisher_id, offer_id)
);

-- content: a JSON object of the page's fields, each a JSON array of texts
create table offer_page (
    publisher_id varchar(50) ${bytewise} not null,
    offer_id varchar(200) ${bytewise} not null,
    page varchar(20) not null,
    content varchar not null,
    constraint offer_page_pk primary key (publisher_id, offer_id, page)
);
