-- Looks whether there is a message to fetch, and when the next one is due.
--
-- :queue
-- :priorities :floors  where the search of each line begins
-- :since               where that of the schedule begins, in us since 1970; or 0
--
-- The one row says whether there is, and in how many ms the next one is due, or -1.
with moment as materialized (
  select clock_timestamp() as at
),
next as materialized (
  select due from dewey_task
  where state = 2 and queue = :queue and due >= to_timestamp(:since::float8 / 1000000)
  order by due, place limit 1
)
select
  exists (select from next cross join moment where due <= at)
  or exists (
    select
    from dewey_lane l
    left join unnest(:priorities::int[], :floors::bigint[]) as f (priority, floor) using (priority)
    cross join lateral (
      select 1 from dewey_task t
      where t.state = 0 and t.queue = :queue and t.priority = l.priority
        and (t.place > coalesce(f.floor, 0) or t.place < 0)
      limit 1
    ) any_one
    where l.queue = :queue
  ) as ready,
  coalesce(
    (select ceil(extract(epoch from due - at) * 1000)::bigint from next cross join moment), -1
  ) as wait
