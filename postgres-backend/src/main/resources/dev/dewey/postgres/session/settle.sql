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
  returning
    t.tag, t.message as old, said.what, said.delay, said.priority, said.message, said.reason,
    said.detail, said.n
),
retried as (
  insert into dewey_task (queue, state, priority, due, message)
  select
    :queue, case when gone.delay > 0 then 2 else 0 end, gone.priority,
    case when gone.delay > 0 then moment.at + gone.delay * interval '1 millisecond' end,
    gone.message
  from gone
  cross join moment
  where gone.what = 'retry'
  order by gone.n
),
buried as (
  insert into dewey_dead (queue, reason, detail, message)
  select :queue, gone.reason, gone.detail, gone.old
  from gone
  where gone.what = 'dead'
  order by gone.n
),
kept as (
  insert into dewey_result (queue, id, ends, value)
  select :queue, r.id, moment.at + r.ttl * interval '1 millisecond', r.value
  from unnest(:answered::bigint[], :ids::text[], :ttls::bigint[], :values::bytea[])
    as r (tag, id, ttl, value)
  cross join moment
  where (r.tag in (select tag from gone)) is true
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
    where said.tag not in (select tag from gone) and said.tag not in (select tag from returned)
  ) as refused
