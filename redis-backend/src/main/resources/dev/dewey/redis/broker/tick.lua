-- Queues a periodic command for one of its minutes, unless that or a later one was queued before.
--
-- KEYS[1]  ready       list: entries of normal priority, the next one right
-- KEYS[2]  special     there while the next two may hold anything
-- KEYS[3]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[4]  schedule    sorted set: due in ms -> place|entry
-- KEYS[5]  wake        sorted set: one member when a waiter should look
-- KEYS[6]  meta        hash: counters
-- KEYS[7]  ticks       hash: command -> its latest minute, in ms
-- ARGV[1]  command
-- ARGV[2]  minute      in ms
-- ARGV[3]  priority
-- ARGV[4]  due         in ms, or ''
-- ARGV[5]  message
-- returns  1, or 0 if it was queued before
local at = {
  ready = KEYS[1], special = KEYS[2], priorities = KEYS[3], schedule = KEYS[4], wake = KEYS[5],
  meta = KEYS[6]
}
redis.call('LLEN', at.ready)
redis.call('ZCARD', at.priorities)
redis.call('ZCARD', at.schedule)
redis.call('ZCARD', at.wake)
redis.call('HLEN', at.meta)
local latest = redis.call('HGET', KEYS[7], ARGV[1])
if latest and tonumber(latest) >= tonumber(ARGV[2]) then
  return 0
end
redis.call('HSET', KEYS[7], ARGV[1], ARGV[2])
queue(at, clock(), ARGV[3], tonumber(ARGV[4]), ARGV[5])
return 1
