-- Tells what a consumer holds, so that it knows what became of an exchange whose answer was lost.
--
-- :me
-- :known  the tags that it knows of; what it has not seen yet comes whole
select
  tag, place, priority, deliveries, parks,
  case when tag = any (:known::bigint[]) then null else message end as message
from dewey_task
where state = 1 and owner = :me
order by tag
