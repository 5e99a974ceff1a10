-- Fetches messages for a consumer that has waited with empty hands, where there is nothing else to
-- do. Somebody's command starts as soon as this has run, on a server that has rested; so it is short.
--
-- KEYS[1]  hand     hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  ready    list: entries of normal priority, the next one right
-- KEYS[3]  special  there while there is anything to look after but the ready messages
-- KEYS[4]  wake     sorted set: another one is to look if something is left
-- ARGV[1]  number   of this exchange
-- ARGV[2]  want     how many messages, 1 to 1000
-- ARGV[3]  room     for messages, in bytes; the last one may exceed it
-- returns  as exchange_plain.lua
local number, want, room = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
if want > 1000 then
  return redis.error_reply('ERR a batch of more than 1000')
end
local state = redis.call('HGET', KEYS[1], 's')
if not state then
  return {0}
end
local last, latest, done = string.match(state, '^(%d+) %d+ (%d+) (%d+) ')
if tonumber(last) > number then
  return redis.error_reply('ERR an exchange that came too late')
end
if tonumber(last) == number or redis.call('EXISTS', KEYS[3]) == 1 then
  return {2}
end

-- Mostly one message has come. A crowd goes back, to be taken as there is room.
local entries = redis.call('RPOP', KEYS[2], math.min(want, 50)) or {}
local crowd = #entries > 1
if crowd then
  for i = #entries, 1, -1 do
    redis.call('RPUSH', KEYS[2], entries[i])
  end
  local hand = {want = want, room = room, entries = {}, size = 0}
  popList(KEYS[2], hand)
  entries = hand.entries
end

-- Remembers the answer.
local answer = {1, -1, '', '', latest + 1}
local fields = {'s', ''}
for i, entry in ipairs(entries) do
  fields[2 * i + 1] = string.format('%.0f', latest + i)
  fields[2 * i + 2] = entry
  answer[5 + i] = entry
end
local first = fields[3] or string.format('%.0f', latest + 1)
local newest = #entries > 0 and fields[2 * #entries + 1] or latest
fields[2] = ARGV[1] .. ' ' .. first .. ' ' .. newest .. ' ' .. done .. ' '
redis.call('HSET', KEYS[1], unpack(fields))
if (crowd or want == 1) and redis.call('LLEN', KEYS[2]) > 0 then
  redis.pcall('ZADD', KEYS[4], 0, '1') -- what is fetched is fetched, whatever lies there
end
return answer
