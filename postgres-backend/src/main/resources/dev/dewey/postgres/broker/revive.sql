-- Queues a message in place of a dead letter.
--
-- :queue
-- :number                   of the letter
-- :message :priority :due   the message; a due time is a text, or null
with moment as materialized (
  select clock_timestamp() as at
),
gone as (
  delete from dewey_dead where queue = :queue and number = :number
  returning :due::text::timestamptz as due
)
insert into dewey_task (queue, state, priority, due, message)
select
  :queue, case when due > at then 2 else 0 end, :priority,
  case when due > at then due end, :message
from gone
cross join moment
