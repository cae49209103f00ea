-- Whatever two do at once, the second one fails.
alter table account_user add constraint account_user_access unique (publisher_id, access_key);
