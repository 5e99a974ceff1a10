-- Takes a value out of a store.
--
-- KEYS[1]  store  hash: key -> value
-- ARGV[1]  key    of the value
-- returns  the value, which is there no longer; nil if there was none
local value = redis.call('HGET', KEYS[1], ARGV[1])
if value then
  redis.call('HDEL', KEYS[1], ARGV[1])
end
return value
