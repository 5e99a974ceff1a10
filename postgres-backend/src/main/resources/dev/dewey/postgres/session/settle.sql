-- Settles what is not simply done, in the order in which it was said: the first half of an exchange.
--
-- :me :epoch             the consumer, and what it counts its connections' losses by
-- :queue
-- :tags :whats           of deliveries, and what becomes of them: retry, dead, back, park
-- :delays                in ms, of what is retried or parked
-- :priorities :messages  of the next tries
-- :reasons :details      of the dead letters
-- :answered :ids :ttls :values   the results of some of them: tag, task, time to live in ms, bytes
--
-- The one row says whether the consumer lives, and which tags were refused.
with moment as materialized (
  select clock_timestamp() as at
),
me as materialized (
  select id from dewey_consumer where id = :me and epoch = :epoch for update
),
said as materialized (
  select s.*
  from unnest(
    :tags::bigint[], :whats::text[], :delays::bigint[], :priorities::int[], :messages::bytea[],
    :reasons::text[], :details::text[]
  ) with ordinality as s (tag, what, delay, priority, message, reason, detail, n)
  where exists (select from me)
),
gone as (
  delete from dewey_task t
  using said
  where t.state = 1 and t.owner = :me and t.tag = said.tag and said.what in ('retry', 'dead')
  returning t.tag, t.message
),
retried as (
  insert into dewey_task (queue, state, priority, due, message)
  select
    :queue, case when said.delay > 0 then 2 else 0 end, said.priority,
    case when said.delay > 0 then moment.at + said.delay * interval '1 millisecond' end,
    said.message
  from gone
  join said using (tag)
  cross join moment
  where said.what = 'retry'
  order by said.n
),
buried as (
  insert into dewey_dead (queue, reason, detail, message)
  select :queue, said.reason, said.detail, gone.message
  from gone
  join said using (tag)
  where said.what = 'dead'
  order by said.n
),
kept as (
  insert into dewey_result (queue, id, ends, value)
  select :queue, r.id, moment.at + r.ttl * interval '1 millisecond', r.value
  from unnest(:answered::bigint[], :ids::text[], :ttls::bigint[], :values::bytea[])
    as r (tag, id, ttl, value)
  join gone using (tag)
  cross join moment
),
giving as materialized (
  select tag, what, delay, - nextval('dewey_number') as place
  from (select * from said where what in ('back', 'park') order by n) s
),
returned as (
  update dewey_task t
  set
    state = case when r.what = 'park' then 2 else 0 end,
    place = case when r.what = 'park' then t.place else r.place end,
    parks = t.parks + case when r.what = 'park' then 1 else 0 end,
    due = case when r.what = 'park' then moment.at + r.delay * interval '1 millisecond' end,
    owner = null,
    tag = null
  from giving r
  cross join moment
  where t.state = 1 and t.owner = :me and t.tag = r.tag
  returning r.tag
)
select
  (select count(*) from me) as alive,
  (
    select coalesce(string_agg(said.tag::text, ' '), '')
    from said
    where not exists (select from gone where gone.tag = said.tag)
      and not exists (select from returned where returned.tag = said.tag)
  ) as refused
