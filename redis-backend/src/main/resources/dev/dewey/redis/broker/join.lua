-- Lets a consumer in, with a hand that holds nothing.
--
-- KEYS[1]  hand       hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  consumers  sorted set: end of lease in ms -> consumer
-- KEYS[3]  meta       hash: counters
-- ARGV[1]  consumer
-- ARGV[2]  lease      in ms
-- ARGV[3]  tag        the last one that this process has seen; new ones are higher
-- returns  1
local at = {hand = KEYS[1], consumers = KEYS[2], meta = KEYS[3]}
redis.call('ZCARD', at.consumers)
redis.call('HLEN', at.meta)
redis.call('DEL', at.hand)
redis.call('HSET', at.hand, 's', '0 ' .. digits(ARGV[3] + 1) .. ' ' .. ARGV[3] .. ' 0 ')
renew(at, ARGV[1], tonumber(ARGV[2]), clock())
return 1
