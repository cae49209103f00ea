-- The deadlines that were loaded last: one row a consequence, as they were written. Lists with ; between their parts.
create table deadline (
    number integer not null,
    deadline_id varchar(50) ${bytewise} not null,
    last_day date not null,
    zone varchar(60) not null,
    situation varchar(20) not null,
    only_flags varchar(200) not null,
    met_by varchar(200) not null,
    consequence varchar(50),
    scope varchar(20),
    consequence_only varchar(200),
    even_if varchar(200),
    ends_with varchar(40),
    reminders varchar not null,
    warning_days integer not null,
    constraint deadline_pk primary key (number)
);

-- How far an offer came, and when, by which deadlines are judged.
alter table offer_progress add column handed_in_at timestamp(6) with time zone;
alter table offer_progress add column given_back_at timestamp(6) with time zone;
alter table offer_progress add column approved_at timestamp(6) with time zone;
alter table offer_progress add column live_at timestamp(6) with time zone;
alter table offer_progress add column asked_at timestamp(6) with time zone;
alter table offer_progress add column done_at timestamp(6) with time zone;

-- As far as rows of before tell.
update offer_progress set
    live_at = case
        when listing = 'live' then listed_at
        when before_listing = 'live' then before_at
        when listing = 'delisted' or before_listing = 'delisted' then submitted_at
    end,
    approved_at = case
        when certification = 'approved' then verdict_at
        when listing in ('live', 'delisted') or before_listing in ('live', 'delisted') then submitted_at
    end,
    handed_in_at = submitted_at,
    given_back_at = case
        when certification = 'rejected' and listing = 'unlisted' then verdict_at
        when certification = 'withdrawn' and listing = 'unlisted' then submitted_at
    end;
