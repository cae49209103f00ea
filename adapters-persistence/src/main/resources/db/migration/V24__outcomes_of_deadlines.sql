-- How an account's offers stand with their deadlines. outcomes: a JSON array of met, waived, and of each end before which
-- something is to be done.
alter table account_standing add column outcomes varchar default '[]' not null;

-- Nobody has looked at these.
insert into due_verdict (publisher_id)
    select publisher_id from legacy_offer union select publisher_id from offer order by publisher_id;
