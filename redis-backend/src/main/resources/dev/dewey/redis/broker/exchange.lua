-- Settles deliveries, renews the lease, promotes what is due and fetches messages, as one step.
--
-- KEYS[1]  hand        hash: tag -> entry, and s -> the state of the session
-- KEYS[2]  ready       list: entries of normal priority, the next one right
-- KEYS[3]  special     there while the next two may hold anything
-- KEYS[4]  priorities  sorted set: minus priority -> place|entry, of all but the normal priority
-- KEYS[5]  schedule    sorted set: due in ms -> place|entry
-- KEYS[6]  wake        sorted set: one member when a waiter should look
-- KEYS[7]  dead        sorted set: number -> letter
-- KEYS[8]  meta        hash: counters
-- KEYS[9]  consumers   sorted set: end of lease in ms -> consumer
-- KEYS[10] awaited     there while somebody waits for results
-- KEYS[11] and on      a result each, in the order of the settlements that have one
-- ARGV[1]  number      of this exchange; the same one again gets the same answer
-- ARGV[2]  want        how many messages, 0 to 1000
-- ARGV[3]  room        for messages, in bytes; the last one may exceed it
-- ARGV[4]  woken       1 after a wait that ended by the wake marker, else 0
-- ARGV[5]  lease       in ms, to renew it; or 0
-- ARGV[6]  consumer
-- ARGV[7]  ended       how many settlements are done without a result
-- ARGV[8]  answered    how many are done with one
-- ARGV[9]  ttl         of those results, in ms
-- ARGV[10] and on      the tags of the ended; tag and result of the answered; six for each other
--                      one: tag, what, and
--                        done   ttl, result, '', ''
--                        retry  delay in ms, priority, message, ''
--                        dead   ttl or '', result, reason, detail
--                        back   '', '', '', ''
--                        park   delay in ms, '', '', ''
-- returns  {1, ms to the next due or -1, refused tags, consumers with lapsed leases if this one's
--          was renewed, first tag, entry, entry ...}, with a 2 in front if exchange_plain.lua would
--          not do for the next one either
--          {0} if the lease has lapsed, and all that was in hand is somebody else's
--          an error if it comes late, after others that were asked later
local at = {
  hand = KEYS[1], ready = KEYS[2], special = KEYS[3], priorities = KEYS[4], schedule = KEYS[5],
  wake = KEYS[6], dead = KEYS[7], meta = KEYS[8], consumers = KEYS[9], awaited = KEYS[10]
}
local number, want, room = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local lease, consumer = tonumber(ARGV[5]), ARGV[6]
local ended, answered = tonumber(ARGV[7]), tonumber(ARGV[8])
local rest = 10 + ended + 2 * answered
local others = (#ARGV - rest + 1) / 6
if want > 1000 or ended + answered + others > 1000 then
  return redis.error_reply('ERR a batch of more than 1000')
end

-- Reads.
local tags = {'s'}
for i = 10, 9 + ended do
  tags[#tags + 1] = ARGV[i]
end
for i = 10 + ended, rest - 1, 2 do
  tags[#tags + 1] = ARGV[i]
end
for i = rest, #ARGV, 6 do
  tags[#tags + 1] = ARGV[i]
end
local held = redis.call('HMGET', at.hand, unpack(tags))
if not held[1] then
  return {0}
end
local last, first, latest, done, refused = string.match(held[1], '^(%d+) (%d+) (%d+) (%d+) (.*)$')
if tonumber(last) > number then
  return redis.error_reply('ERR an exchange that came too late')
end
local now = clock()
redis.call('LLEN', at.ready)
redis.call('ZCARD', at.priorities)
redis.call('ZCARD', at.schedule)
redis.call('ZCARD', at.wake)
redis.call('ZCARD', at.dead)
redis.call('HLEN', at.meta)
redis.call('ZCARD', at.consumers)

local function due()
  local next = redis.call('ZRANGE', at.schedule, 0, 0, 'WITHSCORES')[2]
  return next and math.max(0, tonumber(next) - now) or -1
end

-- The same again: the answer was lost.
if tonumber(last) == number then
  local answer = {2, due(), refused, '', tonumber(first)}
  if tonumber(latest) >= tonumber(first) then
    local handed = {}
    for tag = tonumber(first), tonumber(latest) do
      handed[#handed + 1] = digits(tag)
    end
    for _, entry in ipairs(redis.call('HMGET', at.hand, unpack(handed))) do
      answer[#answer + 1] = entry
    end
  end
  redis.call('HDEL', at.hand, '')
  if lease > 0 then
    renew(at, consumer, lease, now)
  end
  return answer
end

-- Settles.
local gone, late = {}, {}
for i = 2, #tags do
  local into = held[i] and gone or late
  into[#into + 1] = tags[i]
end
gone[#gone + 1] = #gone == 0 and '' or nil
redis.call('HDEL', at.hand, unpack(gone))

local result, stored = 11, {}
local function store(ours, bytes, ttl)
  if ours then
    redis.call('SET', KEYS[result], bytes, 'PX', ttl)
    stored[#stored + 1] = KEYS[result]
  end
  result = result + 1
end

local finished = 0
for i = 2, 1 + ended + answered do
  finished = finished + (held[i] and 1 or 0)
end
for i = 1, answered do
  store(held[1 + ended + i], ARGV[9 + ended + 2 * i], ARGV[9])
end

local put = false
local settle = {
  done = function(entry, ttl, bytes)
    store(entry, bytes, ttl)
    finished = finished + (entry and 1 or 0)
  end,
  retry = function(entry, delay, priority, message)
    if entry then
      local next = wrap(0, 0, tonumber(priority), message)
      if tonumber(delay) > 0 then
        schedule(at, now + tonumber(delay), next)
      else
        line(at, next)
        put = true
      end
      redis.call('HINCRBY', at.meta, 'retried', 1)
    end
  end,
  dead = function(entry, ttl, bytes, reason, detail)
    if ttl ~= '' then
      store(entry, bytes, ttl)
    end
    if entry then
      local _, _, _, message = unwrap(entry)
      bury(at, now, reason, detail, message)
    end
  end,
  back = function(entry)
    if entry then
      putBack(at, entry)
      put = true
    end
  end,
  park = function(entry, delay)
    if entry then
      local deliveries, parks, priority, message = unwrap(entry)
      schedule(at, now + tonumber(delay), wrap(deliveries, parks + 1, priority, message))
    end
  end
}
for i = 0, others - 1 do
  local arg = rest + 6 * i
  settle[ARGV[arg + 1]](
    held[2 + ended + answered + i], ARGV[arg + 2], ARGV[arg + 3], ARGV[arg + 4], ARGV[arg + 5])
end
if #stored > 0 and redis.call('EXISTS', at.awaited) == 1 then
  redis.pcall('PUBLISH', at.awaited, table.concat(stored, ' ')) -- who may not publish loses nothing by it
end
local dead = {}
if lease > 0 then
  renew(at, consumer, lease, now)
  dead = lapsed(at, now)
end

-- Promotes.
if want > 0 then
  local ripe = redis.call('ZRANGEBYSCORE', at.schedule, '-inf', now, 'LIMIT', 0, want + 100)
  if #ripe > 0 then
    redis.call('ZREMRANGEBYRANK', at.schedule, 0, #ripe - 1)
    for _, member in ipairs(ripe) do
      line(at, entryOf(member))
    end
    put = true
  end
end

-- Fetches.
local hand = {want = want, room = room, entries = {}, size = 0}
popPriorities(at.priorities, '-inf', '(0', hand)
popList(at.ready, hand)
popPriorities(at.priorities, '(0', '+inf', hand)
local entries = hand.entries

-- Remembers the answer.
first = tonumber(latest) + 1
latest = tonumber(latest) + #entries
refused = table.concat(late, ' ')
local state =
  {digits(number), digits(first), digits(latest), digits(tonumber(done) + finished), refused}
local fields = {'s', table.concat(state, ' ')}
for i, entry in ipairs(entries) do
  fields[#fields + 1] = digits(first + i - 1)
  fields[#fields + 1] = entry
end
redis.call('HSET', at.hand, unpack(fields))

-- Wakes the next one where something is left; and where this one has no time for what is for later.
local special = redis.call('ZCARD', at.priorities)
local later = redis.call('ZCARD', at.schedule)
local left = special + redis.call('LLEN', at.ready) > 0
local untended = want == 0 and later > 0
if (put or ARGV[4] == '1') and (left or untended) or untended and due() == 0 then
  redis.call('ZADD', at.wake, 0, '1')
end
special = special + later
if special == 0 then
  redis.call('DEL', at.special)
end

local answer = {special == 0 and 1 or 2, due(), refused, table.concat(dead, ' '), first}
for _, entry in ipairs(entries) do
  answer[#answer + 1] = entry
end
return answer
