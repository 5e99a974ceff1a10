-- Settles one delivery as done, by the transaction in which its command has written.
--
-- :me :queue
-- :tag                of the delivery
-- :id :ttl :value     its result: task, time to live in ms, bytes; or nulls
--
-- The one row says how many it has settled: none, if another consumer has the message by now.
with done as (
  delete from dewey_task where state = 1 and owner = :me and tag = :tag returning tag
),
kept as (
  insert into dewey_result (queue, id, ends, value)
  select
    :queue, :id::text, clock_timestamp() + :ttl::bigint * interval '1 millisecond', :value::bytea
  from done
  where :id::text is not null
)
select count(*) from done
