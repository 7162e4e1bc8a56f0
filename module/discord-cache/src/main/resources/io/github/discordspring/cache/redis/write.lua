-- Makes the changes of one batch, in order.
-- KEYS: the prefix of all keys, the key of the number of the last batch of the writer.
-- ARGV: writer, number of the batch, whether the writer begins, then the changes.
-- Answers 1: made, 0: was made before, -1: the batch before this one is not known.
local prefix = KEYS[1]
local writer = KEYS[2]
-- A writer that is gone is forgotten after a day; one that lives writes every few seconds
local remembered = 86400000

if ARGV[1] ~= '' and ARGV[3] == '0' then
  local last = tonumber(redis.call('GET', writer) or '-1')
  local number = tonumber(ARGV[2])
  if last < number - 1 then
    return -1
  end
  if last >= number and number > 0 then
    return 0
  end
end

local function emptied(type, parent)
  if redis.call('EXISTS', prefix .. type .. ':' .. parent) == 0 then
    redis.call('SREM', prefix .. type .. ':parents', parent)
  end
end

local function put(type, parent, id, value, lifetime, indexed)
  local key = prefix .. type .. ':' .. parent
  if indexed then
    local index = prefix .. type .. ':index'
    local former = redis.call('HGET', index, id)
    if former ~= parent then
      if former then
        redis.call('HDEL', prefix .. type .. ':' .. former, id)
        emptied(type, former)
      end
      redis.call('HSET', index, id, parent)
    end
  end
  -- -2: there is none, -1: it stays
  local left = lifetime ~= '0' and redis.call('PTTL', key) or nil
  if redis.call('HSET', key, id, value) == 1 then
    redis.call('SADD', prefix .. type .. ':parents', parent)
  end
  if not left then
    redis.call('PERSIST', key)
  elseif left ~= -1 and left < 2 * tonumber(lifetime) then
    -- Each entity carries its own time; the hash only has to be there until the last one's is over
    redis.call('PEXPIRE', key, 2 * tonumber(lifetime))
  end
end

local function unhold(user)
  local holders = redis.call('HGET', prefix .. 'holders', user)
  if holders then
    for guild in string.gmatch(holders, '[^,]+') do
      redis.call('SREM', prefix .. 'held:' .. guild, user)
    end
    redis.call('HDEL', prefix .. 'holders', user)
  end
end

local function remove(type, parent, id, indexed)
  if redis.call('HDEL', prefix .. type .. ':' .. parent, id) == 1 then
    emptied(type, parent)
    if type == 'users' then
      unhold(id)
    end
  end
  if indexed and redis.call('HGET', prefix .. type .. ':index', id) == parent then
    redis.call('HDEL', prefix .. type .. ':index', id)
  end
end

local function clear(type, parent, indexed)
  local key = prefix .. type .. ':' .. parent
  if indexed then
    local index = prefix .. type .. ':index'
    for _, id in ipairs(redis.call('HKEYS', key)) do
      if redis.call('HGET', index, id) == parent then
        redis.call('HDEL', index, id)
      end
    end
  end
  redis.call('UNLINK', key)
  redis.call('SREM', prefix .. type .. ':parents', parent)
end

local function hold(guild, user)
  if redis.call('SADD', prefix .. 'held:' .. guild, user) == 1 then
    local holders = redis.call('HGET', prefix .. 'holders', user)
    redis.call('HSET', prefix .. 'holders', user, holders and (holders .. ',' .. guild) or guild)
  end
end

local function drop(guild, user)
  local rest = {}
  for holder in string.gmatch(redis.call('HGET', prefix .. 'holders', user) or '', '[^,]+') do
    if holder ~= guild then
      rest[#rest + 1] = holder
    end
  end
  if #rest > 0 then
    redis.call('HSET', prefix .. 'holders', user, table.concat(rest, ','))
  else
    redis.call('HDEL', prefix .. 'holders', user)
    remove('users', '0', user, false)
  end
end

local function release(guild, user)
  if redis.call('SREM', prefix .. 'held:' .. guild, user) == 1 then
    drop(guild, user)
  end
end

local function releaseAll(guild)
  local held = prefix .. 'held:' .. guild
  for _, user in ipairs(redis.call('SMEMBERS', held)) do
    drop(guild, user)
  end
  redis.call('UNLINK', held)
end

local i = 4
while i <= #ARGV do
  local change = ARGV[i]
  if change == 'P' or change == 'p' then
    put(ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], ARGV[i + 4], ARGV[i + 5], change == 'P')
    i = i + 6
  elseif change == 'R' or change == 'r' then
    remove(ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], change == 'R')
    i = i + 4
  elseif change == 'C' or change == 'c' then
    clear(ARGV[i + 1], ARGV[i + 2], change == 'C')
    i = i + 3
  elseif change == 'H' then
    hold(ARGV[i + 1], ARGV[i + 2])
    i = i + 3
  elseif change == 'L' then
    release(ARGV[i + 1], ARGV[i + 2])
    i = i + 3
  elseif change == 'A' then
    releaseAll(ARGV[i + 1])
    i = i + 2
  elseif change == 'N' then
    redis.call('HSET', prefix .. 'notes:' .. ARGV[i + 1], ARGV[i + 2], ARGV[i + 3])
    i = i + 4
  elseif change == 'D' then
    redis.call('HDEL', prefix .. 'notes:' .. ARGV[i + 1], ARGV[i + 2])
    i = i + 3
  elseif change == 'X' then
    redis.call('UNLINK', prefix .. 'notes:' .. ARGV[i + 1])
    i = i + 2
  else
    return redis.error_reply('No change: ' .. change)
  end
end

if ARGV[1] ~= '' then
  redis.call('SET', writer, ARGV[2], 'PX', remembered)
end
return 1
