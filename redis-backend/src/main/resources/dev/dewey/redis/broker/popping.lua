-- How messages are taken out of lists; it stands in front of what exchanges.
--
-- They fill a table: entries, their size in bytes, how many are wanted, and room for how many bytes,
-- which the last one may exceed.

local function isHungry(hand)
  return #hand.entries < hand.want and hand.size < hand.room
end

local function take(hand, entry)
  hand.entries[#hand.entries + 1] = entry
  hand.size = hand.size + #entry
end

-- Takes entries from the right. What there is no room for goes back.
local function popList(list, hand)
  while isHungry(hand) do
    local asked = math.min(hand.want - #hand.entries, 50)
    local popped = redis.call('RPOP', list, asked) or {}
    for i, entry in ipairs(popped) do
      if isHungry(hand) then
        take(hand, entry)
      else
        for back = #popped, i, -1 do
          redis.call('RPUSH', list, popped[back])
        end
        return
      end
    end
    if #popped < asked then
      return
    end
  end
end
