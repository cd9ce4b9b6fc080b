import type { LibraryFigures, MissingCounts } from '../../../shared/library-figures.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import { addedSpans, countedSpans, QUARTER_MS, spanPlaces } from './added-spans.ts';
import type { ItemColumns } from './item-columns.ts';
import { HAS_FILE, HAS_OVERVIEW, HAS_POSTER, TYPE_CODES, TYPES_BY_CODE, UNMATCHED } from './item-facts.ts';
import type { Selection } from './select-items.ts';

/** Beyond the years that the database allows. */
const YEARS = 2300;
const BANDS = 10;
/** The last tenth of each band, rounded as the number that is written so; none is beyond those of the last, nor unknown. */
const LAST_TENTHS = Float64Array.from({ length: BANDS + 1 }, (_, band) =>
  band === 0 || band === BANDS ? BANDS : (band * 10 - 1) / 10,
);
/** Every bit of the flags. */
const FLAG_SETS = 256;

/** What of the figures is counted by slot. */
export type SlotFigures = Pick<
  LibraryFigures,
  | 'total'
  | 'types'
  | 'runtimeMin'
  | 'bytes'
  | 'withFile'
  | 'years'
  | 'withoutYear'
  | 'ratings'
  | 'withoutRating'
  | 'added'
  | 'missing'
>;

/** Counts the selected items in a few walks over their columns. @param now In ms since the epoch. */
export function countFigures(columns: ItemColumns, selection: Selection, now: number): SlotFigures {
  const { mask, count: total } = selection;
  const byFlags = countFlags(columns, mask);
  const having = (flag: number) =>
    byFlags.reduce((sum, count, flags) => ((flags & flag) === 0 ? sum : sum + count), 0);
  const withFile = having(HAS_FILE);
  const missing: MissingCounts = {
    poster: total - having(HAS_POSTER),
    overview: total - having(HAS_OVERVIEW),
    match: having(UNMATCHED),
    subtitles: withFile - countSubtitled(columns, mask),
  };
  return {
    total,
    ...countTypes(columns, mask),
    bytes: sumOf(columns.numbers('size'), mask),
    withFile,
    ...countYears(columns.numbers('year'), mask),
    ...countRatings(columns.numbers('rating'), mask),
    added: countAdded(columns.numbers('added'), mask, now),
    missing,
  };
}

function countFlags({ flags }: ItemColumns, mask: Uint8Array): Uint32Array {
  const counts = new Uint32Array(FLAG_SETS);
  for (let slot = 0; slot < mask.length; slot++) {
    const own = flags[slot] as number;
    counts[own] = (counts[own] as number) + (mask[slot] as number);
  }
  return counts;
}

/** Titles with a file and with subtitles. */
function countSubtitled({ flags, sets }: ItemColumns, mask: Uint8Array): number {
  const subtitled = new Uint8Array(mask.length);
  sets.subtitle.markAny(subtitled);
  let count = 0;
  for (let slot = 0; slot < mask.length; slot++)
    if (((flags[slot] as number) & HAS_FILE) !== 0)
      count += (mask[slot] as number) & (subtitled[slot] as number);
  return count;
}

function countTypes(columns: ItemColumns, mask: Uint8Array): Pick<SlotFigures, 'types' | 'runtimeMin'> {
  const { types } = columns;
  const runtimes = columns.numbers('runtime');
  const counts = new Uint32Array(TYPES_BY_CODE.length);
  let runtimeMin = 0;
  for (let slot = 0; slot < mask.length; slot++) {
    const type = types[slot] as number;
    const isCounted = mask[slot] as number;
    counts[type] = (counts[type] as number) + isCounted;
    const runtime = runtimes[slot] as number;
    // As 0 where it is unknown.
    if (runtime > 0) runtimeMin += runtime * (isCounted & Number(type !== TYPE_CODES.series));
  }
  const named = TYPES_BY_CODE.map((type, code) => [type, counts[code] as number] as const);
  return { types: Object.fromEntries(named) as Record<MediaType, number>, runtimeMin };
}

function sumOf(values: Float32Array | Float64Array, mask: Uint8Array): number {
  let sum = 0;
  for (let slot = 0; slot < mask.length; slot++) {
    const value = values[slot] as number;
    if (value > 0) sum += value * (mask[slot] as number);
  }
  return sum;
}

function countYears(
  values: Float32Array | Float64Array,
  mask: Uint8Array,
): Pick<SlotFigures, 'years' | 'withoutYear'> {
  // NaN becomes 0, which is no year.
  const counts = new Uint32Array(YEARS);
  for (let slot = 0; slot < mask.length; slot++) {
    const year = (values[slot] as number) | 0;
    counts[year] = (counts[year] as number) + (mask[slot] as number);
  }
  const [withoutYear = 0, ...known] = counts;
  const years = known.map((count, at) => ({ year: at + 1, count })).filter(({ count }) => count > 0);
  return { years, withoutYear };
}

function countRatings(
  values: Float32Array | Float64Array,
  mask: Uint8Array,
): Pick<SlotFigures, 'ratings' | 'withoutRating'> {
  // The first is of unknown ratings.
  const counts = new Uint32Array(BANDS + 1);
  const between = new Uint8Array(BANDS + 1);
  for (let slot = 0; slot < mask.length; slot++) {
    const rating = values[slot] as number;
    const band = Number(rating >= 0) * (Math.min(rating | 0, BANDS - 1) + 1);
    counts[band] = (counts[band] as number) + (mask[slot] as number);
    between[band] =
      (between[band] as number) | (Number(rating > (LAST_TENTHS[band] as number)) & (mask[slot] as number));
  }
  const [withoutRating = 0, ...known] = counts;
  const ratings = known.map((count, from) => ({ from, count, isInTenths: between[from + 1] === 0 }));
  return { ratings, withoutRating };
}

function countAdded(
  values: Float32Array | Float64Array,
  mask: Uint8Array,
  now: number,
): SlotFigures['added'] {
  let oldest = Number.POSITIVE_INFINITY;
  for (let slot = 0; slot < mask.length; slot++) {
    const time = values[slot] as number;
    if (time < oldest && mask[slot] === 1) oldest = time;
  }
  const spans = addedSpans(oldest, now);
  const { first, end, places } = spanPlaces(spans);
  // The last is of what was added at any other time.
  const counts = new Uint32Array(spans.bounds.length);
  const other = counts.length - 1;
  for (let slot = 0; slot < mask.length; slot++) {
    const time = values[slot] as number;
    const at = time >= first && time < end ? (places[((time - first) / QUARTER_MS) | 0] as number) : other;
    counts[at] = (counts[at] as number) + (mask[slot] as number);
  }
  return { unit: spans.unit, spans: countedSpans(spans, counts) };
}
