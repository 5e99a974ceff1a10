-- Lets a consumer in, with nothing in hand; returns its number.
--
-- :queue
-- :name   of the consumer
-- :lease  in ms
insert into dewey_consumer (queue, name, lease, until)
values (
  :queue, :name, :lease * interval '1 millisecond',
  clock_timestamp() + :lease * interval '1 millisecond'
)
returning id
