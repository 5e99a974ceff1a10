-- Puts messages on a queue, in their order.
--
-- :queue
-- :messages :priorities :dues   the messages; a due time is a text, or null
with moment as materialized (
  select clock_timestamp() as at -- once, or a message could be for later and have no time
)
insert into dewey_task (queue, state, priority, due, message)
select
  :queue, case when m.due > at then 2 else 0 end, m.priority,
  case when m.due > at then m.due end, m.message
from unnest(:messages::bytea[], :priorities::int[], :dues::text[]::timestamptz[])
  with ordinality as m (message, priority, due, n)
cross join moment
order by m.n
