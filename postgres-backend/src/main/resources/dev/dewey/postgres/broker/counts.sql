-- Counts the messages of a queue, at one moment.
--
-- :queue
with moment as materialized (
  select clock_timestamp() as at
)
select
  (select count(*) from dewey_task where state = 0 and queue = :queue)
  + (
    select count(*) from dewey_task
    where state = 2 and queue = :queue and due <= (select at from moment)
  ) as ready,
  (
    select count(*) from dewey_task
    where state = 2 and queue = :queue and due > (select at from moment)
  ) as scheduled,
  (
    select count(*) from dewey_task t join dewey_consumer c on t.owner = c.id
    where t.state = 1 and c.queue = :queue
  ) as running,
  (
    select count(*) from dewey_dead
    where queue = :queue and died > (select at from moment) - interval '90 days'
  ) as dead
