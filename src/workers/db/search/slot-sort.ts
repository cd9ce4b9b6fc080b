const BITS = 11;
const BUCKETS = 1 << BITS;
const LOW = BUCKETS - 1;
/** What one round of two passes sorts by. */
const ROUND = BUCKETS * BUCKETS;

type Values = Float32Array | Float64Array;

const scratch = { slots: new Uint32Array(), keys: new Uint32Array(), otherKeys: new Uint32Array() };
const bucketEnds = new Uint32Array(BUCKETS);

function requireScratch(length: number): void {
  if (scratch.slots.length >= length) return;
  scratch.slots = new Uint32Array(length);
  scratch.keys = new Uint32Array(length);
  scratch.otherKeys = new Uint32Array(length);
}

/**
 * Sorts slots by whole numbers, none of them unknown, in place; equal ones stay as they stood.
 * @param values By slot.
 */
export function sortByWholeNumbers(slots: Uint32Array, values: Values): void {
  const { least, most } = rangeOf(slots, values);
  const span = most - least;
  requireScratch(slots.length);
  for (let unit = 1; unit <= span; unit *= ROUND) {
    const { keys } = scratch;
    for (let at = 0; at < slots.length; at++) {
      const value = (values[slots[at] as number] as number) - least;
      keys[at] = unit === 1 && span < ROUND ? value : Math.floor(value / unit) % ROUND;
    }
    sortByKeys(slots, Math.min(ROUND - 1, Math.floor(span / unit)));
  }
}

/** Like {@link sortByWholeNumbers}, for numbers with fractions. */
export function sortByNumbers(slots: Uint32Array, values: Values): void {
  const { least, most } = rangeOf(slots, values);
  if (!(most > least)) return;
  const scale = (ROUND - 1) / (most - least);
  requireScratch(slots.length);
  const { keys } = scratch;
  for (let at = 0; at < slots.length; at++) {
    keys[at] = ((values[slots[at] as number] as number) - least) * scale;
  }
  sortByKeys(slots, ROUND - 1);
  sortRunsExactly(slots, values);
}

/**
 * Sorts slots by 32-bit keys.
 * @param keys Of the slots at the same places; not changed.
 */
export function sortByWords(slots: Uint32Array, keys: Uint32Array): void {
  requireScratch(slots.length);
  const own = keys.slice(0, slots.length);
  scratch.keys.set(own);
  sortPass(slots, scratch.slots, scratch.keys, scratch.otherKeys, slots.length, 0);
  sortPass(scratch.slots, slots, scratch.otherKeys, scratch.keys, slots.length, BITS);
  sortPass(slots, scratch.slots, scratch.keys, scratch.otherKeys, slots.length, 2 * BITS);
  slots.set(scratch.slots.subarray(0, slots.length));
}

/** By the keys in scratch, all of one round. */
function sortByKeys(slots: Uint32Array, largest: number): void {
  const { length } = slots;
  sortPass(slots, scratch.slots, scratch.keys, scratch.otherKeys, length, 0);
  if (largest >= BUCKETS) sortPass(scratch.slots, slots, scratch.otherKeys, scratch.keys, length, BITS);
  else slots.set(scratch.slots.subarray(0, length));
}

function sortPass(
  from: Uint32Array,
  into: Uint32Array,
  fromKeys: Uint32Array,
  intoKeys: Uint32Array,
  length: number,
  shift: number,
): void {
  bucketEnds.fill(0);
  for (let at = 0; at < length; at++) {
    const bucket = ((fromKeys[at] as number) >>> shift) & LOW;
    bucketEnds[bucket] = (bucketEnds[bucket] as number) + 1;
  }
  let place = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const size = bucketEnds[bucket] as number;
    bucketEnds[bucket] = place;
    place += size;
  }
  for (let at = 0; at < length; at++) {
    const key = fromKeys[at] as number;
    const bucket = (key >>> shift) & LOW;
    const to = bucketEnds[bucket] as number;
    bucketEnds[bucket] = to + 1;
    into[to] = from[at] as number;
    intoKeys[to] = key;
  }
}

/** Numbers that share a key stand in any order yet: mostly they are equal. */
function sortRunsExactly(slots: Uint32Array, values: Values): void {
  for (let at = 1; at < slots.length; at++) {
    const before = values[slots[at - 1] as number] as number;
    if ((values[slots[at] as number] as number) >= before) continue;
    sortRun(slots, values, at);
  }
}

/** Moves one slot to its place among those before it. */
function sortRun(slots: Uint32Array, values: Values, from: number): void {
  const slot = slots[from] as number;
  const value = values[slot] as number;
  let at = from;
  while (at > 0 && (values[slots[at - 1] as number] as number) > value) {
    slots[at] = slots[at - 1] as number;
    at--;
  }
  slots[at] = slot;
}

function rangeOf(slots: Uint32Array, values: Values): { least: number; most: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < slots.length; at++) {
    const value = values[slots[at] as number] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}
