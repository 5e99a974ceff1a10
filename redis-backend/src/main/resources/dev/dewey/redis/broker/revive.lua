-- Queues a message in place of a dead letter.
--
-- KEYS[1]  ready       list: entries of normal priority, the next one right
-- KEYS[2]  special     there while the next two may hold anything
-- KEYS[3]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[4]  schedule    sorted set: due in ms -> place|entry
-- KEYS[5]  wake        sorted set: one member when a waiter should look
-- KEYS[6]  meta        hash: counters
-- KEYS[7]  dead        sorted set: number -> letter
-- ARGV[1]  number      of the letter
-- ARGV[2]  priority
-- ARGV[3]  due         in ms, or ''
-- ARGV[4]  message
-- returns  1, or 0 if there is no such letter
local at = {
  ready = KEYS[1], special = KEYS[2], priorities = KEYS[3], schedule = KEYS[4], wake = KEYS[5],
  meta = KEYS[6]
}
redis.call('LLEN', at.ready)
redis.call('ZCARD', at.priorities)
redis.call('ZCARD', at.schedule)
redis.call('ZCARD', at.wake)
redis.call('HLEN', at.meta)
if redis.call('ZREMRANGEBYSCORE', KEYS[7], ARGV[1], ARGV[1]) == 0 then
  return 0
end
queue(at, clock(), ARGV[2], tonumber(ARGV[3]), ARGV[4])
return 1
