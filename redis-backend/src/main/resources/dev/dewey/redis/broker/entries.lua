-- What the scripts of the broker share; it stands in front of each.
--
-- An entry is a message as the store keeps it. One that nobody died with, that was never parked and
-- has normal priority is its bare bytes, as any client pushes them. Every other one has a header:
-- deliveries.parks.priority|message. So has a message of ours that begins like one, with a digit.
--
-- Scripts read first and then write: what lies under a key and is of another type fails a script
-- before it has changed anything. Their first write is one that a server without memory allows.

local function unwrap(entry)
  local deliveries, parks, priority, start = string.match(entry, '^(%d+)%.(%d+)%.(%-?%d+)|()')
  if deliveries and #deliveries < 10 and #parks < 10 then -- as its consumers read it
    return tonumber(deliveries), tonumber(parks), tonumber(priority), string.sub(entry, start)
  end
  return 0, 0, 0, entry
end

local function wrap(deliveries, parks, priority, message)
  if deliveries == 0 and parks == 0 and priority == 0 and not string.find(message, '^%d') then
    return message
  end
  return deliveries .. '.' .. parks .. '.' .. priority .. '|' .. message
end

-- Milliseconds on the server's clock, the only one that counts.
local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Lua itself writes long numbers as 1e+15.
local function digits(number)
  return string.format('%.0f', number)
end

-- A place in a sorted set: behind all that are there, or with -1 before them.
local function place(meta, step)
  local number = redis.call('HINCRBY', meta, step > 0 and 'behind' or 'before', step)
  return string.format('%014x|', 4503599627370496 + number)
end

-- The entry of a member of a sorted set, behind its place.
local function entryOf(member)
  return string.sub(member, 16)
end

-- Puts an entry into the line of its priority. Needs ready, priorities, special, meta.
local function line(at, entry)
  local _, _, priority = unwrap(entry)
  if priority == 0 then
    redis.call('LPUSH', at.ready, entry)
  else
    redis.call('ZADD', at.priorities, -priority, place(at.meta, 1) .. entry)
    redis.call('SET', at.special, '1')
  end
end

-- Puts an entry where it is fetched next. Needs the same as line.
local function putBack(at, entry)
  local _, _, priority = unwrap(entry)
  if priority == 0 then
    redis.call('RPUSH', at.ready, entry)
  else
    redis.call('ZADD', at.priorities, -priority, place(at.meta, -1) .. entry)
    redis.call('SET', at.special, '1')
  end
end

-- Puts an entry on the schedule. Needs schedule, special, wake, meta.
local function schedule(at, due, entry)
  local first = redis.call('ZRANGE', at.schedule, 0, 0, 'WITHSCORES')[2]
  redis.call('ZADD', at.schedule, due, place(at.meta, 1) .. entry)
  redis.call('SET', at.special, '1')
  if not first or due < tonumber(first) then
    redis.call('ZADD', at.wake, 0, '1') -- whoever waits knows of a later one only
  end
end

-- Queues a message, for now or for later; due is a number or nothing. Needs what line and schedule do.
local function queue(at, now, priority, due, message)
  local entry = wrap(0, 0, tonumber(priority), message)
  if due and due > now then
    schedule(at, due, entry)
  else
    line(at, entry)
    redis.call('ZADD', at.wake, 0, '1')
  end
end

-- Adds a letter to the dead ones, and drops the oldest where there are too many. Needs dead, meta.
local function bury(at, now, reason, detail, message)
  local number = digits(redis.call('HINCRBY', at.meta, 'buried', 1))
  local letter = number .. '|' .. digits(now) .. '|' .. reason .. '|' .. #detail .. '|' .. detail .. message
  redis.call('ZADD', at.dead, number, letter)
  local dropped = redis.call('ZREMRANGEBYRANK', at.dead, 0, -10001)
  for _, oldest in ipairs(redis.call('ZRANGE', at.dead, 0, 9)) do
    local buried = tonumber(string.match(oldest, '^%d+|(%d+)|'))
    if not buried or now - buried <= 7776000000 then -- 90 days
      break
    end
    dropped = dropped + redis.call('ZREMRANGEBYRANK', at.dead, 0, 0)
  end
  if dropped > 0 then
    redis.call('HINCRBY', at.meta, 'dropped', dropped)
  end
end

-- Renews a lease. After a silence of everybody, an outage for instance, nobody may be called dead:
-- all leases are prolonged first. Whoever lives is heard each third second or more often; so a long
-- lease is no reason to hold a silence for short, others have shorter ones. Needs consumers, meta.
local function renew(at, consumer, lease, now)
  local heard = tonumber(redis.call('HGET', at.meta, 'heard') or now)
  if now - heard > math.min(lease / 2, 7500) then
    local all = redis.call('ZRANGE', at.consumers, 0, -1, 'WITHSCORES')
    for i = 1, #all, 2 do
      redis.call('ZADD', at.consumers, math.max(tonumber(all[i + 1]), now + lease), all[i])
    end
  end
  redis.call('HSET', at.meta, 'heard', digits(now))
  redis.call('ZADD', at.consumers, now + lease, consumer)
end

-- Returns whose leases have lapsed, at most four: the work of one step is bounded. Needs consumers.
local function lapsed(at, now)
  return redis.call('ZRANGEBYSCORE', at.consumers, '-inf', '(' .. digits(now), 'LIMIT', 0, 4)
end

-- Takes all that a consumer holds out of its hand, the latest first, and counts what it has done.
-- Needs hand, consumers, meta.
local function emptyHand(at, consumer)
  local fields = redis.call('HGETALL', at.hand)
  local tags, entries, done = {}, {}, 0
  for i = 1, #fields, 2 do
    if fields[i] == 's' then
      done = tonumber(string.match(fields[i + 1], '^%d+ %d+ %d+ (%d+)'))
    else
      tags[#tags + 1] = tonumber(fields[i])
      entries[tags[#tags]] = fields[i + 1]
    end
  end
  table.sort(tags, function(one, other) return one > other end)
  redis.call('DEL', at.hand)
  redis.call('ZREM', at.consumers, consumer)
  if done > 0 then
    redis.call('HINCRBY', at.meta, 'done', done)
  end
  local latestFirst = {}
  for i, tag in ipairs(tags) do
    latestFirst[i] = entries[tag]
  end
  return latestFirst
end
