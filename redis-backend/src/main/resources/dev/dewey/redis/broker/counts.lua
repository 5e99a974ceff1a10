-- Counts the messages of a queue, at one moment.
--
-- KEYS[1]  ready       list: entries of normal priority, the next one right
-- KEYS[2]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[3]  schedule    sorted set: due in ms -> place|entry
-- KEYS[4]  dead        sorted set: number -> letter
-- KEYS[5]  meta        hash: counters
-- KEYS[6]  consumers   sorted set: end of lease in ms -> consumer
-- KEYS[7] and on       the hand of each consumer
-- ARGV                 the consumers, in the same order
-- returns  {ready, scheduled, running, dead, done}; nil if these are not all consumers
local all = redis.call('ZRANGE', KEYS[6], 0, -1)
local hands = {}
for i, consumer in ipairs(ARGV) do
  hands[consumer] = KEYS[6 + i]
end
local running, done = 0, tonumber(redis.call('HGET', KEYS[5], 'done') or 0)
for _, consumer in ipairs(all) do
  local hand = hands[consumer]
  if not hand then
    return false
  end
  running = running + math.max(0, redis.call('HLEN', hand) - 1)
  done = done + tonumber(string.match(redis.call('HGET', hand, 's') or '', '^%d+ %d+ %d+ (%d+)') or 0)
end
local due = redis.call('ZCOUNT', KEYS[3], '-inf', clock())
local ready = redis.call('LLEN', KEYS[1]) + redis.call('ZCARD', KEYS[2]) + due
return {ready, redis.call('ZCARD', KEYS[3]) - due, running, redis.call('ZCARD', KEYS[4]), done}
