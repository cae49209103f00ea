-- What rows of exports would have said of companies that were rejected, and files that were passed over: it is
-- unavailable, never unknown, until a good row says it.

-- tenant_id: null where it could not be read.
create table lost_membership (
    mpn_id varchar(10) ${bytewise} not null,
    tenant_id uuid,
    file varchar not null,
    line bigint not null,
    constraint lost_membership_pk primary key (mpn_id)
);
create index lost_membership_tenant on lost_membership (tenant_id);

-- tenant_key: the tenant's id; empty where it could not be read.
create table lost_domain (
    domain varchar(253) ${bytewise} not null,
    tenant_key varchar(36) ${bytewise} not null,
    file varchar not null,
    line bigint not null,
    constraint lost_domain_pk primary key (domain, tenant_key)
);
create index lost_domain_tenant on lost_domain (tenant_key);

-- The tables of which rows are missing, nobody knows which. line: null where it is a whole file.
create table incomplete_table (
    name varchar(40) ${bytewise} not null,
    file varchar not null,
    line bigint,
    constraint incomplete_table_pk primary key (name)
);
