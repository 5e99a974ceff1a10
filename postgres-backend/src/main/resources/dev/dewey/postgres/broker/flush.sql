-- Removes what waits and what is finished; what consumers have in hand stays there.
--
-- :queue
with tasks as (
  delete from dewey_task where state in (0, 2) and queue = :queue
),
letters as (
  delete from dewey_dead where queue = :queue
),
results as (
  delete from dewey_result where queue = :queue
),
keys as (
  delete from dewey_once where queue = :queue
)
delete from dewey_tick where queue = :queue
