-- Renews a lease, and tells whose have lapsed.
--
-- KEYS[1]  hand       hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  consumers  sorted set: end of lease in ms -> consumer
-- KEYS[3]  meta       hash: counters
-- ARGV[1]  consumer
-- ARGV[2]  lease      in ms
-- returns  consumers with lapsed leases
local at = {hand = KEYS[1], consumers = KEYS[2], meta = KEYS[3]}
local now = clock()
local alive = redis.call('HEXISTS', at.hand, 's') == 1
redis.call('ZCARD', at.consumers)
redis.call('HLEN', at.meta)
redis.call('HDEL', at.hand, '')
if alive then
  renew(at, ARGV[1], tonumber(ARGV[2]), now)
end
return lapsed(at, now)
