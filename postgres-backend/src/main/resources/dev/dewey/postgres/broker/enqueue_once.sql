-- Puts messages on a queue, in their order, but none whose key was seen within a day.
--
-- :queue
-- :messages :priorities :dues   the messages; a due time is a text, or null
-- :keys                         digests, or null
with moment as materialized (
  select clock_timestamp() as at
),
m as materialized (
  select *
  from unnest(:messages::bytea[], :priorities::int[], :dues::text[]::timestamptz[], :keys::bytea[])
    with ordinality as m (message, priority, due, key, n)
),
first as materialized (
  select key, min(n) as n from m where key is not null group by key
),
fresh as (
  insert into dewey_once (queue, key, ends)
  select :queue, key, clock_timestamp() + interval '1 day' from first order by key
  on conflict (queue, key)
  do update set ends = excluded.ends where dewey_once.ends <= clock_timestamp()
  returning key
)
insert into dewey_task (queue, state, priority, due, message)
select
  :queue, case when m.due > at then 2 else 0 end, m.priority,
  case when m.due > at then m.due end, m.message
from m
cross join moment
where m.key is null or m.n in (
  select first.n from first where (first.key in (select key from fresh)) is true
)
order by m.n
