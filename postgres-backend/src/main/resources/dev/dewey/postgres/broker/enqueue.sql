-- Puts messages on a queue, in their order.
--
-- :queue
-- :messages :priorities :dues   the messages; a due time is a text, or null
insert into dewey_task (queue, state, priority, due, message)
select
  :queue, case when m.due > clock_timestamp() then 2 else 0 end, m.priority,
  case when m.due > clock_timestamp() then m.due end, m.message
from unnest(:messages::bytea[], :priorities::int[], :dues::text[]::timestamptz[])
  with ordinality as m (message, priority, due, n)
order by m.n
