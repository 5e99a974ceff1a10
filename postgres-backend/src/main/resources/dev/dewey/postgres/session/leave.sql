-- Gives back what a consumer holds, as if never delivered, and forgets the consumer.
--
-- :me
with gone as (
  delete from dewey_consumer where id = :me
),
held as materialized (
  select place, - nextval('dewey_number') as front
  from (
    select place from dewey_task where state = 1 and owner = :me order by tag desc
  ) latest
)
update dewey_task t
set state = 0, place = held.front, owner = null, tag = null
from held
where t.place = held.place
