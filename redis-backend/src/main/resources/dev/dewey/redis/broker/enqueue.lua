-- Puts messages on the queue that need more than a push: a priority, a due time, a key, a limit.
--
-- KEYS[1]  ready       list: entries of normal priority, the next one right
-- KEYS[2]  special     there while the next two may hold anything
-- KEYS[3]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[4]  schedule    sorted set: due in ms -> place|entry
-- KEYS[5]  wake        sorted set: one member when a waiter should look
-- KEYS[6]  meta        hash: counters
-- KEYS[7] and on       an idempotency key each, in the order of the messages that have one
-- ARGV[1]  keep        how long to keep an idempotency key, in ms
-- ARGV[2]  limit       how many messages may wait, scheduled ones included; 0 for any number
-- ARGV[3] and on       four for each message: priority, due in ms or '', 1 if it has a key or '',
--                      message
-- returns  how many were queued, the others had a key that was seen; -1 if there is no room for all
local at = {
  ready = KEYS[1], special = KEYS[2], priorities = KEYS[3], schedule = KEYS[4], wake = KEYS[5],
  meta = KEYS[6]
}
local messages = (#ARGV - 2) / 4
if messages > 1000 then
  return redis.error_reply('ERR a batch of more than 1000')
end
local waiting =
  redis.call('LLEN', at.ready) + redis.call('ZCARD', at.priorities) + redis.call('ZCARD', at.schedule)
redis.call('ZCARD', at.wake)
redis.call('HLEN', at.meta)

-- Has room? What was queued before, by its key, needs none.
local limit = tonumber(ARGV[2])
if limit > 0 and waiting + messages > limit then
  local seen = {}
  for i = 7, #KEYS do
    if not seen[KEYS[i]] then
      seen[KEYS[i]] = true
      messages = messages - redis.call('EXISTS', KEYS[i])
    else
      messages = messages - 1
    end
  end
  if messages > 0 and waiting + messages > limit then
    return -1
  end
end

local now = clock()
local key, queued = 7, 0
for arg = 3, #ARGV, 4 do
  local fresh = true
  if ARGV[arg + 2] ~= '' then
    fresh = redis.call('SET', KEYS[key], '1', 'NX', 'PX', ARGV[1])
    key = key + 1
  end
  if fresh then
    queue(at, now, ARGV[arg], tonumber(ARGV[arg + 1]), ARGV[arg + 3])
    queued = queued + 1
  end
end
return queued
