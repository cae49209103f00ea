-- One person is one user: nobody who has access, or was invited to it, shares an address with another user of the account.

-- The address in normal form, or the object id of a program; null for the unmapped, who have no access.
alter table account_user add column access_key varchar(400) ${bytewise};
-- Of a person who was several users in the legacy portal: the others, as a JSON array; null for almost everybody.
alter table account_user add column further_legacy_keys varchar;
