-- Settles what is done, and fetches messages, as one step: nothing of it if the consumer counts as
-- dead, or if this comes too late.
--
-- :me :epoch             the consumer, and what it counts its connections' losses by
-- :queue
-- :tags :least :most     of deliveries that are done, and the range they are in
-- :answered :ids :ttls :values   the results of some of them: tag, task, time to live in ms, bytes
-- :priorities :floors    where the search of each line begins: below lies nothing but what is gone
-- :since                 where the search of the schedule begins, in us since 1970; or 0
-- :want                  how many messages
--
-- The first row has a head, the others a delivery each, with its place if it came from the line.
-- The head tells: whether the consumer lives; the snapshot's xmin and xmax, and the last number
-- given, by which floors rise; the time, and from when on something scheduled may be left, in us;
-- the priorities of the queue; the tags that were refused.
--
-- What is done is looked up by "in" as a value, which is hashed: joins here compare each with each.
with moment as materialized (
  select clock_timestamp() as at
),
me as materialized (
  select id from dewey_consumer where id = :me and epoch = :epoch for update
),
done as (
  delete from dewey_task t
  where t.state = 1 and t.owner = :me and t.tag between :least and :most
    and t.tag = any (:tags::bigint[]) and exists (select from me)
  returning t.tag
),
kept as (
  insert into dewey_result (queue, id, ends, value)
  select :queue, r.id, moment.at + r.ttl * interval '1 millisecond', r.value
  from unnest(:answered::bigint[], :ids::text[], :ttls::bigint[], :values::bytea[])
    as r (tag, id, ttl, value)
  cross join moment
  where (r.tag in (select tag from done)) is true
),
lanes as materialized (
  select l.priority, coalesce(f.floor, 0) as floor
  from dewey_lane l
  left join unnest(:priorities::int[], :floors::bigint[]) as f (priority, floor) using (priority)
  where l.queue = :queue and exists (select from me)
),
front as materialized (
  select t.place, t.priority
  from lanes cross join lateral (
    select place, priority from dewey_task
    where state = 0 and queue = :queue and priority = lanes.priority and place < 0
    order by place limit :want for update skip locked
  ) t
),
line as materialized (
  select t.place, t.priority
  from lanes cross join lateral (
    select place, priority from dewey_task
    where state = 0 and queue = :queue and priority = lanes.priority and place > lanes.floor
    order by place limit :want for update skip locked
  ) t
),
ripe as materialized (
  select place, priority, due from dewey_task
  where state = 2 and queue = :queue and due >= to_timestamp(:since::float8 / 1000000)
    and due <= (select at from moment) and exists (select from me)
  order by due, place limit case when :want > 0 then :want + 100 else 0 end
  for update skip locked
),
chosen as materialized (
  select place, rank, nextval('dewey_number') as tag
  from (
    select place, priority, 0 as rank, null::timestamptz as due from front
    union all
    select place, priority, 1, due from ripe
    union all
    select place, priority, 2, null from line
    order by priority desc, rank, due, place
    limit :want
  ) best
),
got as (
  update dewey_task t
  set state = 1, owner = :me, tag = chosen.tag, due = null
  from chosen
  where t.place = chosen.place
  returning
    t.tag, case when chosen.rank = 2 then t.place end as place, t.priority, t.deliveries, t.parks, t.message
)
select
  concat_ws(
    ' ',
    (select count(*) from me),
    pg_snapshot_xmin(pg_current_snapshot()),
    pg_snapshot_xmax(pg_current_snapshot()),
    (select last_value from dewey_number),
    (select extract(epoch from at) * 1000000 from moment)::bigint,
    (
      select
        extract(
          epoch from coalesce(
            (select min(due) from ripe where place not in (select place from chosen)), at
          )
        ) * 1000000
      from moment
    )::bigint,
    (select coalesce(string_agg(priority::text, ','), '-') from lanes),
    case when (select count(*) from done) < cardinality(:tags::bigint[]) then (
      select string_agg(s.tag::text, ' ')
      from unnest(:tags::bigint[]) as s (tag)
      where s.tag not in (select tag from done)
    ) end
  ) as head,
  null::bigint as tag, null::bigint as place, null::int as priority, null::int as deliveries,
  null::int as parks, null::bytea as message
union all
select null, tag, place, priority, deliveries, parks, message from got
