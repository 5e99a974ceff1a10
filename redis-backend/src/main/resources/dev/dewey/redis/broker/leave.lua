-- Lets a consumer go: what it holds goes back at once, as if never delivered.
--
-- KEYS[1]  hand        hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  ready       list: messages of normal priority, the oldest right
-- KEYS[3]  special     there while the next two or the schedule may hold anything
-- KEYS[4]  redelivery  list: entries that come before the ready ones
-- KEYS[5]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[6]  wake        sorted set: one member when a waiter should look
-- KEYS[7]  meta        hash: counters
-- KEYS[8]  consumers   sorted set: end of lease in ms -> consumer
-- ARGV[1]  consumer
-- returns  how many messages it held
local at = {
  hand = KEYS[1], ready = KEYS[2], special = KEYS[3], redelivery = KEYS[4], priorities = KEYS[5],
  wake = KEYS[6], meta = KEYS[7], consumers = KEYS[8]
}
redis.call('LLEN', at.ready)
redis.call('LLEN', at.redelivery)
redis.call('ZCARD', at.priorities)
redis.call('ZCARD', at.wake)
redis.call('ZCARD', at.consumers)
redis.call('HLEN', at.meta)

local entries = emptyHand(at, ARGV[1])
for _, entry in ipairs(entries) do
  putBack(at, entry)
end
if #entries > 0 then
  redis.call('ZADD', at.wake, 0, '1')
end
return #entries
