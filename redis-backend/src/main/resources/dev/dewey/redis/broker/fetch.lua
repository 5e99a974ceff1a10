-- Fetches the only message that is ready, for a consumer that has waited with empty hands. Somebody's
-- command starts as soon as this has run, on a server that has rested; so it is short.
--
-- KEYS[1]  hand     hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  ready    list: entries of normal priority
-- KEYS[3]  special  there while there is anything to look after but the ready messages
-- ARGV[1]  number   of this exchange
-- returns  tag, space and entry as one text, which leaves the server in the packet that ends the wait;
--          a list would follow it in a packet of its own, and wake the consumer twice
--          else as exchange_plain.lua; {2} also where several messages are ready
local state = redis.call('HGET', KEYS[1], 's')
if not state then
  return {0}
end
local last, latest, done = string.match(state, '^(%d+) %d+ (%d+) (%d+) ')
local number = tonumber(ARGV[1])
if tonumber(last) > number then
  return redis.error_reply('ERR an exchange that came too late')
end
local waiting = redis.call('LLEN', KEYS[2])
if tonumber(last) == number or waiting > 1 or redis.call('EXISTS', KEYS[3]) == 1 then
  return {2}
end
if waiting == 0 then
  return {1, -1, '', '', latest + 1}
end

local tag = string.format('%.0f', latest + 1)
local entry = redis.call('RPOP', KEYS[2])
local answered = ARGV[1] .. ' ' .. tag .. ' ' .. tag .. ' ' .. done .. ' '
redis.call('HSET', KEYS[1], 's', answered, tag, entry)
return tag .. ' ' .. entry
