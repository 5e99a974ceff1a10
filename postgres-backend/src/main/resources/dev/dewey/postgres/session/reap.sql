-- Takes from the dead what they held, for whoever fetches next: each message counts one delivery
-- more. Whoever exchanges at this moment is not dead.
--
-- :queue
-- :poison  after so many deliveries a message is poison
--
-- A row for each of them: its name, and how many messages it held.
with dead as materialized (
  select id, name from dewey_consumer
  where queue = :queue and until < clock_timestamp()
  order by id
  limit 4
  for update skip locked
),
gone as (
  delete from dewey_consumer c using dead where c.id = dead.id returning c.id
),
held as materialized (
  select place, owner, deliveries + 1 as deliveries, - nextval('dewey_number') as front
  from (
    select t.place, t.owner, t.deliveries
    from dead join dewey_task t on t.state = 1 and t.owner = dead.id
    order by t.tag desc
  ) latest
),
poison as (
  delete from dewey_task t
  using held
  where t.place = held.place and held.deliveries >= :poison
  returning held.front, held.deliveries, t.message
),
buried as (
  insert into dewey_dead (queue, reason, detail, message)
  select :queue, 'POISON', deliveries || ' consumers died with it in hand', message
  from poison
  order by front desc
),
again as (
  update dewey_task t
  set state = 0, place = held.front, deliveries = held.deliveries, owner = null, tag = null
  from held
  where t.place = held.place and held.deliveries < :poison
)
select dead.name, (select count(*) from held where held.owner = dead.id) as messages
from dead
