-- Settles deliveries that are done and fetches messages, where there is nothing else to do. This is
-- what happens most, so it asks the server for as little as it can.
--
-- KEYS[1]  hand        hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  ready       list: entries of normal priority, the next one right
-- KEYS[3]  special     there while there is anything to look after but the ready messages
-- KEYS[4]  awaited     there while somebody waits for results
-- KEYS[5] and on       a result each, in the order of the settlements that have one
-- ARGV[1]  number      of this exchange
-- ARGV[2]  want        how many messages, 0 to 1000
-- ARGV[3]  room        for messages, in bytes; the last one may exceed it
-- ARGV[4]  ended       how many settlements are done without a result
-- ARGV[5]  answered    how many are done with one
-- ARGV[6]  ttl         of the results, in ms
-- ARGV[7] and on       the tags of the ended; tag and result of the answered
-- returns  {1, -1, refused tags, '', first tag, entry, entry ...}
--          {2} if this is one for exchange.lua; nothing has changed then
--          {0} if the lease has lapsed, and all that was in hand is somebody else's
--          an error if it comes late, after others that were asked later
local number, want, room = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local ended, answered = tonumber(ARGV[4]), tonumber(ARGV[5])
if want > 1000 or ended + answered > 1000 then
  return redis.error_reply('ERR a batch of more than 1000')
end

-- Reads.
local tags = {'s'}
for i = 7, 6 + ended do
  tags[#tags + 1] = ARGV[i]
end
for i = 7 + ended, #ARGV, 2 do
  tags[#tags + 1] = ARGV[i]
end
local held = redis.call('HMGET', KEYS[1], unpack(tags))
if not held[1] then
  return {0}
end
local last, latest, done = string.match(held[1], '^(%d+) %d+ (%d+) (%d+) ')
if tonumber(last) > number then
  return redis.error_reply('ERR an exchange that came too late')
end
local unusual = redis.call('EXISTS', KEYS[3], KEYS[4]) > 0
if tonumber(last) == number or unusual and redis.call('EXISTS', KEYS[3]) > 0 then
  return {2}
end

-- Fetches. It comes first, since it fails where the list is none; from then on nothing can.
local hand = {want = want, room = room, entries = {}, size = 0}
popList(KEYS[2], hand)

-- Settles.
local late = {}
for i = 2, #tags do
  if not held[i] then
    late[#late + 1] = tags[i]
  end
end
if #tags - 1 > #late then
  done = string.format('%.0f', done + #tags - 1 - #late)
end
tags[1] = '' -- which nothing is called
if want == 0 then
  redis.call('HDEL', KEYS[1], unpack(tags)) -- where memory is short, no other may be the first write
end
local stored = {}
for i = 1, answered do
  if held[1 + ended + i] then
    redis.call('SET', KEYS[4 + i], ARGV[6 + ended + 2 * i], 'PX', ARGV[6])
    if unusual then
      stored[#stored + 1] = KEYS[4 + i]
    end
  end
end
if #stored > 0 then
  redis.pcall('PUBLISH', KEYS[4], table.concat(stored, ' ')) -- who may not publish loses nothing by it
end

-- Remembers the answer. Printing a number takes as long as looking a field up, so each is printed
-- once.
local refused = #late > 0 and table.concat(late, ' ') or ''
local answer = {1, -1, refused, '', latest + 1}
local fields = {'s', ''}
for i, entry in ipairs(hand.entries) do
  fields[2 * i + 1] = string.format('%.0f', latest + i)
  fields[2 * i + 2] = entry
  answer[5 + i] = entry
end
local first = fields[3] or string.format('%.0f', latest + 1)
local newest = #hand.entries > 0 and fields[2 * #hand.entries + 1] or latest
fields[2] = ARGV[1] .. ' ' .. first .. ' ' .. newest .. ' ' .. done .. ' ' .. refused
redis.call('HSET', KEYS[1], unpack(fields))
if #tags > 1 and want > 0 then
  redis.call('HDEL', KEYS[1], unpack(tags, 2)) -- last, or the hash would shrink and grow each time
end
return answer
