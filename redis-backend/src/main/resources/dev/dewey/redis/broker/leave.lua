-- Lets a consumer go: what it holds goes back at once, as if never delivered.
--
-- KEYS[1]  hand        hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  ready       list: entries of normal priority, the next one right
-- KEYS[3]  special     there while the next one or the schedule may hold anything
-- KEYS[4]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[5]  wake        sorted set: one member when a waiter should look
-- KEYS[6]  meta        hash: counters
-- KEYS[7]  consumers   sorted set: end of lease in ms -> consumer
-- ARGV[1]  consumer
-- returns  how many messages it held
local at = {
  hand = KEYS[1], ready = KEYS[2], special = KEYS[3], priorities = KEYS[4],
  wake = KEYS[5], meta = KEYS[6], consumers = KEYS[7]
}
redis.call('LLEN', at.ready)
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
