-- Counts the messages of a queue, at one moment.
--
-- KEYS[1]  ready       list: messages of normal priority, the oldest right
-- KEYS[2]  redelivery  list: entries that come before the ready ones
-- KEYS[3]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[4]  schedule    sorted set: due in ms -> place|entry
-- KEYS[5]  dead        sorted set: number -> letter
-- KEYS[6]  meta        hash: counters
-- KEYS[7]  consumers   sorted set: end of lease in ms -> consumer
-- KEYS[8] and on       the hand of each consumer
-- ARGV                 the consumers, in the same order
-- returns  {ready, scheduled, running, dead, done}; nil if these are not all consumers
local all = redis.call('ZRANGE', KEYS[7], 0, -1)
local hands = {}
for i, consumer in ipairs(ARGV) do
  hands[consumer] = KEYS[7 + i]
end
local running, done = 0, tonumber(redis.call('HGET', KEYS[6], 'done') or 0)
for _, consumer in ipairs(all) do
  local hand = hands[consumer]
  if not hand then
    return false
  end
  running = running + math.max(0, redis.call('HLEN', hand) - 1)
  done = done + tonumber(string.match(redis.call('HGET', hand, 's') or '', '^%d+ %d+ %d+ (%d+)') or 0)
end
local due = redis.call('ZCOUNT', KEYS[4], '-inf', clock())
local ready =
  redis.call('LLEN', KEYS[1]) + redis.call('LLEN', KEYS[2]) + redis.call('ZCARD', KEYS[3]) + due
return {ready, redis.call('ZCARD', KEYS[4]) - due, running, redis.call('ZCARD', KEYS[5]), done}
