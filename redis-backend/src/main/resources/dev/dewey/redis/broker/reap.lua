-- Takes what a dead consumer held, for whoever fetches next: each message counts one delivery more.
--
-- KEYS[1]  hand        hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  ready       list: entries of normal priority, the next one right
-- KEYS[3]  special     there while the next one or the schedule may hold anything
-- KEYS[4]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[5]  wake        sorted set: one member when a waiter should look
-- KEYS[6]  dead        sorted set: number -> letter
-- KEYS[7]  meta        hash: counters
-- KEYS[8]  consumers   sorted set: end of lease in ms -> consumer
-- ARGV[1]  consumer
-- ARGV[2]  limit       after so many deliveries a message is poison
-- returns  how many messages it held; -1 if it lives, or another one was faster
local at = {
  hand = KEYS[1], ready = KEYS[2], special = KEYS[3], priorities = KEYS[4],
  wake = KEYS[5], dead = KEYS[6], meta = KEYS[7], consumers = KEYS[8]
}
local now = clock()
local lease = redis.call('ZSCORE', at.consumers, ARGV[1])
if not lease or tonumber(lease) >= now then
  return -1
end
redis.call('LLEN', at.ready)
redis.call('ZCARD', at.priorities)
redis.call('ZCARD', at.wake)
redis.call('ZCARD', at.dead)
redis.call('HLEN', at.meta)

local entries = emptyHand(at, ARGV[1])
for _, entry in ipairs(entries) do
  local deliveries, parks, priority, message = unwrap(entry)
  deliveries = deliveries + 1
  if deliveries >= tonumber(ARGV[2]) then
    bury(at, now, 'POISON', deliveries .. ' consumers died with it in hand', message)
  else
    putBack(at, wrap(deliveries, parks, priority, message))
  end
end
if #entries > 0 then
  redis.call('HINCRBY', at.meta, 'redelivered', #entries)
  redis.call('ZADD', at.wake, 0, '1')
end
return #entries
