-- Queues a periodic command for one of its minutes, unless that or a later one was queued before.
--
-- :queue
-- :command :at              and its minute
-- :message :priority :due   the call; a due time is a text, or null
with moment as materialized (
  select clock_timestamp() as at
),
fresh as (
  insert into dewey_tick (queue, command, at) values (:queue, :command, :at)
  on conflict (queue, command) do update set at = excluded.at where dewey_tick.at < excluded.at
  returning :due::text::timestamptz as due
)
insert into dewey_task (queue, state, priority, due, message)
select
  :queue, case when due > at then 2 else 0 end, :priority,
  case when due > at then due end, :message
from fresh
cross join moment
