-- Times are milliseconds since 1970, UTC.

create table dewey_schema (
  version integer not null primary key,
  applied text    not null default current_timestamp
);

create table dewey_queue (
  id    integer primary key,
  name  text    not null unique,
  heard integer not null default 0         -- the last sign of life of consumers that have left
);

create table dewey_task (
  id         integer primary key,
  queue      integer not null,
  state      integer not null,             -- 0 ready, 1 for later, 2 in the hands of a consumer
  rank       integer not null,             -- minus the priority: the lowest is next
  place      integer,                      -- in the line of its rank: the lowest is next
  due        integer,
  holder     integer,                      -- a consumer
  tag        integer,                      -- which delivery to that consumer
  deliveries integer not null default 0,   -- to consumers that died with it
  parks      integer not null default 0,
  message    blob    not null
);

create index dewey_task_ready on dewey_task (queue, rank, place) where state = 0;
create index dewey_task_later on dewey_task (queue, due) where state = 1;
create index dewey_task_held on dewey_task (holder, tag) where state = 2;

-- A stay of a consumer: a row, from when it comes until it leaves or its lease lapses.
create table dewey_consumer (
  id    integer primary key autoincrement, -- never used twice: what another one held is not its own
  queue integer not null,
  name  text    not null,
  lease integer not null,
  heard integer not null,
  until integer not null                   -- the end of the lease
);

create table dewey_result (
  queue integer not null,
  task  text    not null,
  until integer not null,
  bytes blob    not null,
  primary key (queue, task)
) without rowid;

create index dewey_result_until on dewey_result (until);

create table dewey_key (
  queue integer not null,
  name  text    not null,
  until integer not null,
  primary key (queue, name)
) without rowid;

create index dewey_key_until on dewey_key (until);

create table dewey_letter (
  id      integer primary key autoincrement, -- never used twice: it names the letter
  queue   integer not null,
  reason  text    not null,
  detail  text    not null,
  at      integer not null,
  message blob    not null
);

create index dewey_letter_queue on dewey_letter (queue, id);

create table dewey_tick (
  queue   integer not null,
  command text    not null,
  minute  integer not null,
  primary key (queue, command)
) without rowid;

insert into dewey_schema (version) values (1);
