-- Who runs which wave, and who does which of its pages: nodes on one database share a wave by this.

-- One row at most, which whoever begins or joins a wave locks first: one wave at a time.
create table wave_run (
    id integer not null,
    run_id uuid,
    wave varchar not null,
    ended boolean not null,
    constraint wave_run_pk primary key (id)
);

-- A node's part in the run. Nodes renew their lease while they live.
create table wave_share (
    share_id uuid not null,
    run_id uuid not null,
    node_id varchar(100) ${bytewise} not null,
    leased_until timestamp(6) with time zone not null,
    constraint wave_share_pk primary key (share_id)
);

-- A claim to a page, and, once it is done, what came of it: a JSON object.
create table wave_page (
    run_id uuid not null,
    page integer not null,
    share_id uuid not null,
    counts varchar,
    constraint wave_page_pk primary key (run_id, page)
);
