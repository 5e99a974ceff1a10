-- The tables of the backend on PostgreSQL. Times are those of the server's clock.

create table dewey_schema (
  version int primary key,
  applied timestamptz not null default clock_timestamp()
);

-- Queues have numbers, so that rows, indexes and channels stay short whatever the queue is called.
create table dewey_queue (
  id int generated always as identity primary key,
  name text not null unique
);

-- Which priorities a queue has ever had: each is a line of its own, and a fetch looks into all.
create table dewey_lane (
  queue int not null,
  priority int not null,
  primary key (queue, priority)
);

-- Places in line, tags of deliveries, numbers of letters and results: none is given twice.
create sequence dewey_number;

-- The messages. state: 0 ready, 1 running, 2 scheduled.
create table dewey_task (
  place bigint primary key default nextval('dewey_number'), -- below zero: in front, was in hand
  queue int not null,
  state smallint not null default 0,
  priority int not null default 0,
  deliveries smallint not null default 0,                   -- to consumers that died with it
  parks int not null default 0,
  due timestamptz,                                          -- of what is scheduled
  owner bigint,                                             -- the consumer that has it in hand
  tag bigint,                                               -- of the delivery to that consumer
  message bytea not null
) with (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_cost_limit = 2000,
  autovacuum_analyze_scale_factor = 0.05
);

-- A message is a text of JSON that compresses badly and is read once.
alter table dewey_task alter column message set storage external;

create index dewey_task_ready on dewey_task (queue, priority, place) where state = 0;
create index dewey_task_due on dewey_task (queue, due, place) where state = 2;
create index dewey_task_held on dewey_task (owner, tag) where state = 1;

-- Consumers, from when they start until they end or count as dead.
create table dewey_consumer (
  id bigint generated always as identity primary key,
  queue int not null,
  name text not null,
  epoch int not null default 0,        -- what was sent under an earlier one comes too late
  lease interval not null,
  heard timestamptz not null default clock_timestamp(),
  until timestamptz not null,
  started timestamptz not null default clock_timestamp()
) with (fillfactor = 50);

create index dewey_consumer_queue on dewey_consumer (queue);

create table dewey_dead (
  number bigint primary key default nextval('dewey_number'),
  queue int not null,
  reason text not null,
  detail text not null,
  died timestamptz not null default clock_timestamp(),
  message bytea not null
);

create index dewey_dead_queue on dewey_dead (queue, number);

-- Results, in a partition for each day on which they end: it is dropped as a whole. What finds none
-- of its own lies in the last one, and is deleted.
create table dewey_result (
  queue int not null,
  id text not null,
  number bigint not null default nextval('dewey_number'),
  ends timestamptz not null,
  value bytea not null
) partition by range (ends);

create index dewey_result_id on dewey_result (queue, id);

create table dewey_result_other partition of dewey_result default;

-- Digests of idempotency keys.
create table dewey_once (
  queue int not null,
  key bytea not null,
  ends timestamptz not null,
  primary key (queue, key)
);

create index dewey_once_ends on dewey_once (ends);

-- Periodic commands, and the latest minute for which each was queued.
create table dewey_tick (
  queue int not null,
  command text not null,
  at timestamptz not null,
  primary key (queue, command)
);

insert into dewey_schema (version) values (1);
