/**
 * What Redis runs in one go each, so that several devices may write at once. KEYS[1] is the prefix of all keys:
 *
 * - `e:<key>` hash: an entry (f: its facts and body as text, h: hits); goes by itself at the end of its time
 * - `facts` hash: key → `<provider> <bytes>`; what counters lose when an entry goes
 * - `expires:<provider>` sorted set: key by `expiresAt`; its size is the number of entries
 * - `kept`, `used` sorted sets: key by `keepUntil` and by last access
 * - `gone` sorted set: key by when Redis lets it go, on Redis' clock, in ms
 * - `counts` hash: `<provider> bytes|hits|misses|stale`
 *
 * Answers are flat lists: Webdis up to 0.1.9 gives null for a list within a list.
 */
const FORGET = `
local P = KEYS[1]
local function forget(key)
  local facts = redis.call('HGET', P .. 'facts', key)
  redis.call('UNLINK', P .. 'e:' .. key)
  redis.call('ZREM', P .. 'kept', key)
  redis.call('ZREM', P .. 'used', key)
  redis.call('ZREM', P .. 'gone', key)
  if not facts then return 0 end
  local provider, bytes = string.match(facts, '^(%S+) (%d+)$')
  redis.call('HDEL', P .. 'facts', key)
  redis.call('ZREM', P .. 'expires:' .. provider, key)
  -- Not -tonumber(bytes): of an empty entry that is "-0", which Redis takes for no number.
  redis.call('HINCRBY', P .. 'counts', provider .. ' bytes', 0 - tonumber(bytes))
  return tonumber(bytes)
end
local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
`;

/** ARGV: most characters, keys → for each key in order, until there are too many: text or null, hits, last access. */
export const GET_SCRIPT = `${FORGET}
local found = {}
local size = 0
for index = 2, #ARGV do
  local key = ARGV[index]
  local entry = redis.call('HMGET', P .. 'e:' .. key, 'f', 'h')
  if not entry[1] and redis.call('HEXISTS', P .. 'facts', key) == 1 then forget(key) end
  size = size + string.len(entry[1] or '')
  if size > tonumber(ARGV[1]) and #found > 0 then break end
  found[#found + 1] = entry[1]
  found[#found + 1] = entry[2]
  found[#found + 1] = redis.call('ZSCORE', P .. 'used', key)
end
return found
`;

/** ARGV, for each entry: key, provider, bytes, expiresAt, keepUntil, lastAccessedAt, hits, ms to live, text. */
export const SET_SCRIPT = `${FORGET}
-- Redis refuses a script for want of memory only at its first write.
redis.call('HSETNX', P .. 'counts', 'form', 1)
local now = clock()
for index = 1, #ARGV, 9 do
  local key, provider, bytes = ARGV[index], ARGV[index + 1], ARGV[index + 2]
  forget(key)
  redis.call('HSET', P .. 'e:' .. key, 'f', ARGV[index + 8], 'h', ARGV[index + 6])
  redis.call('PEXPIRE', P .. 'e:' .. key, ARGV[index + 7])
  redis.call('HSET', P .. 'facts', key, provider .. ' ' .. bytes)
  redis.call('ZADD', P .. 'expires:' .. provider, ARGV[index + 3], key)
  redis.call('ZADD', P .. 'kept', ARGV[index + 4], key)
  redis.call('ZADD', P .. 'used', ARGV[index + 5], key)
  redis.call('ZADD', P .. 'gone', now + tonumber(ARGV[index + 7]), key)
  redis.call('HINCRBY', P .. 'counts', provider .. ' bytes', bytes)
end
return 1
`;

/** ARGV: keys → number of those that were there. */
export const DELETE_SCRIPT = `${FORGET}
local count = 0
for _, key in ipairs(ARGV) do
  count = count + redis.call('EXISTS', P .. 'e:' .. key)
  forget(key)
end
return count
`;

/** ARGV: number of touches, for each: key, hits, at; then for each provider: provider, hits, misses, stale. */
export const NOTE_SCRIPT = `${FORGET}
local at = 2
for _ = 1, tonumber(ARGV[1]) do
  local key = ARGV[at]
  if redis.call('EXISTS', P .. 'e:' .. key) == 1 then
    redis.call('HINCRBY', P .. 'e:' .. key, 'h', ARGV[at + 1])
    local used = tonumber(redis.call('ZSCORE', P .. 'used', key) or '0')
    if tonumber(ARGV[at + 2]) > used then redis.call('ZADD', P .. 'used', ARGV[at + 2], key) end
  end
  at = at + 3
end
while at <= #ARGV do
  redis.call('HINCRBY', P .. 'counts', ARGV[at] .. ' hits', ARGV[at + 1])
  redis.call('HINCRBY', P .. 'counts', ARGV[at] .. ' misses', ARGV[at + 2])
  redis.call('HINCRBY', P .. 'counts', ARGV[at] .. ' stale', ARGV[at + 3])
  at = at + 4
end
return 1
`;

/** ARGV: name of a sorted set, highest score, most entries → entries and bytes taken away, 1 when there are more. */
export const REMOVE_SCRIPT = `${FORGET}
local keys = redis.call('ZRANGEBYSCORE', P .. ARGV[1], '-inf', ARGV[2], 'LIMIT', 0, ARGV[3])
local bytes = 0
for _, key in ipairs(keys) do
  bytes = bytes + forget(key)
  redis.call('ZREM', P .. ARGV[1], key)
end
return { #keys, bytes, #keys == tonumber(ARGV[3]) and 1 or 0 }
`;

/** ARGV: bytes to be left, most entries, providers → entries and bytes taken away, 1 when there are more to go. */
export const EVICT_SCRIPT = `${FORGET}
local left, entries, bytes = 0, 0, 0
for index = 3, #ARGV do
  left = left + tonumber(redis.call('HGET', P .. 'counts', ARGV[index] .. ' bytes') or '0')
end
local keys = redis.call('ZRANGE', P .. 'used', 0, ARGV[2] - 1)
for _, key in ipairs(keys) do
  if left <= tonumber(ARGV[1]) then break end
  local size = forget(key)
  left = left - size
  bytes = bytes + size
  entries = entries + 1
end
return { entries, bytes, (left > tonumber(ARGV[1]) and #keys > 0) and 1 or 0 }
`;

/** ARGV: a provider → nothing is counted of it any more. */
export const FORGET_COUNTS_SCRIPT = `
for _, name in ipairs({ 'bytes', 'hits', 'misses', 'stale' }) do
  redis.call('HDEL', KEYS[1] .. 'counts', ARGV[1] .. ' ' .. name)
end
return 1
`;

/** ARGV: cursor → the next one. Deletes what no index knows of: Redis may have dropped an index for want of memory. */
export const SWEEP_SCRIPT = `
local page = redis.call('SCAN', ARGV[1], 'MATCH', KEYS[1] .. '*', 'COUNT', 1000)
if #page[2] > 0 then redis.call('UNLINK', unpack(page[2])) end
return page[1]
`;

/** ARGV: now, providers → for each: entries, expired, bytes, hits, misses, stale. Entries that went go first. */
export const TOTALS_SCRIPT = `${FORGET}
local gone = redis.call('ZRANGEBYSCORE', P .. 'gone', '-inf', clock(), 'LIMIT', 0, 1000)
for _, key in ipairs(gone) do
  if redis.call('EXISTS', P .. 'e:' .. key) == 0 then forget(key) end
end
local totals = {}
for index = 2, #ARGV do
  local name = ARGV[index]
  local counts = redis.call('HMGET', P .. 'counts', name .. ' bytes', name .. ' hits', name .. ' misses', name .. ' stale')
  totals[#totals + 1] = redis.call('ZCARD', P .. 'expires:' .. name)
  totals[#totals + 1] = redis.call('ZCOUNT', P .. 'expires:' .. name, '-inf', ARGV[1])
  for count = 1, 4 do totals[#totals + 1] = tonumber(counts[count] or '0') end
end
return totals
`;
