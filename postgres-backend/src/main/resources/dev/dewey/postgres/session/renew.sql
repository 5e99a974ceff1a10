-- Renews a lease. After a silence of everybody, an outage for instance, nobody may be called dead:
-- all leases are prolonged then.
--
-- :me :epoch   the consumer, or none: whoever joins only ends a silence
-- :queue
-- :lease       of the consumer, in ms
--
-- The one row says whether the consumer lives, and whether there are others that count as dead.
with silence as materialized (
  select coalesce(max(heard) < clock_timestamp() - :lease * interval '0.5 millisecond', false) as long
  from dewey_consumer
  where queue = :queue
),
alive as materialized (
  select id from dewey_consumer
  where queue = :queue and (id = :me and epoch = :epoch or (select long from silence))
  order by id
  for update
),
renewed as (
  update dewey_consumer c
  set
    heard = case when c.id = :me then clock_timestamp() else c.heard end,
    until = greatest(c.until, clock_timestamp() + c.lease)
  from alive
  where c.id = alive.id
  returning c.id
)
select
  (select count(*) from renewed where id = :me) as alive,
  (
    select count(*) from dewey_consumer
    where queue = :queue and id <> :me and until < clock_timestamp()
      and not (select long from silence)
  ) as lapsed
