-- How messages are taken out of the sorted set of priorities; it stands behind popping.lua.

-- Takes entries of priorities within bounds, the lowest scores first: there are none below.
local function popPriorities(set, min, max, hand)
  while isHungry(hand) do
    local asked = math.min(hand.want - #hand.entries, 50)
    local members = redis.call('ZRANGEBYSCORE', set, min, max, 'LIMIT', 0, asked)
    local taken = 0
    for _, member in ipairs(members) do
      if isHungry(hand) then
        take(hand, string.sub(member, 16))
        taken = taken + 1
      end
    end
    if taken > 0 then
      redis.call('ZREMRANGEBYRANK', set, 0, taken - 1)
    end
    if #members < asked then
      return
    end
  end
end
