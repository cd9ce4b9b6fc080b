import { boxesOf } from './mp4-boxes.ts';
import type { Sample } from './mp4-samples.ts';

/** What the samples of a track's fragments are where these do not tell (`trex`). */
export interface FragmentDefaults {
  readonly duration: number;
  readonly size: number;
}

/** What a fragment (`moof`) has of one track. */
export interface Fragment {
  readonly samples: readonly Sample[];
  /** Ticks: where the track goes on behind it. */
  readonly endTicks: number;
}

/** A track's part of a fragment (`tfhd`). */
interface FragmentTrack extends FragmentDefaults {
  readonly number: number;
  /** Where the places in its runs are counted from; null: from where those of the track before end. */
  readonly base: number | null;
}

/** The fields of a sample in a run, each four bytes, in their order. */
const SAMPLE_FIELDS = { duration: 0x100, size: 0x200, flags: 0x400, shift: 0x800 } as const;
const HAS_OFFSET = 0x1;
const HAS_FIRST_FLAGS = 0x4;
/** Text has one sample for each text, and one for each pause: so many in one fragment are damage. */
const MOST_SAMPLES = 20_000;
/** Of samples that all are alike, and are told by their number alone: so many of them are looked at. */
const MOST_ALIKE = 1000;

/**
 * The samples that a fragment has of a track. Whatever it counts, no more are told than its bytes can hold.
 * @param moof the content of its box
 * @param moofAt where its box begins in the file
 * @param defaults of each track
 * @param ticks where the track is, for a fragment that does not tell
 */
export function fragmentOf(
  moof: Uint8Array,
  moofAt: number,
  track: number,
  defaults: ReadonlyMap<number, FragmentDefaults>,
  ticks: number,
): Fragment {
  const samples: Sample[] = [];
  let place = moofAt;
  let now = ticks;
  // Those that hold nothing take their time as well.
  let left = MOST_SAMPLES;
  const keep = (run: Run) => {
    let offset = place;
    for (const { shift, ...sample } of run.samples(left)) {
      left -= 1;
      if (sample.size > 0) samples.push({ ...sample, time: now + shift, offset });
      offset += sample.size;
      now += sample.duration;
    }
  };
  for (const { head, decodeTime, runs } of tracksOf(moof, moofAt, defaults)) {
    const base = head.base ?? place;
    place = base;
    const isWanted = head.number === track;
    if (isWanted) now = decodeTime ?? now;
    for (const run of runs) {
      if (left === 0) return { samples, endTicks: now };
      place = run.begin(base, place);
      if (isWanted) keep(run);
      place += run.bytes();
    }
  }
  return { samples, endTicks: now };
}

/** The parts of a fragment, a track each. */
function* tracksOf(moof: Uint8Array, moofAt: number, defaults: ReadonlyMap<number, FragmentDefaults>) {
  for (const { type, data } of boxesOf(moof)) {
    if (type !== 'traf') continue;
    const parts = [...boxesOf(data)];
    const part = (name: string) => viewOf(parts.find((one) => one.type === name)?.data);
    const head = headOf(part('tfhd'), moofAt, defaults);
    if (head === null) continue;
    const runs = parts.filter((one) => one.type === 'trun').map((one) => new Run(viewOf(one.data), head));
    yield { head, decodeTime: timeOf(part('tfdt')), runs };
  }
}

/** The defaults of all tracks in a `mvex`, by the track's number. */
export function fragmentDefaults(mvex: Uint8Array): ReadonlyMap<number, FragmentDefaults> {
  const found = new Map<number, FragmentDefaults>();
  for (const { type, data } of boxesOf(mvex)) {
    if (type !== 'trex' || data.length < 20) continue;
    const view = viewOf(data);
    found.set(view.getUint32(4), { duration: view.getUint32(12), size: view.getUint32(16) });
  }
  return found;
}

function headOf(
  view: DataView,
  moofAt: number,
  defaults: ReadonlyMap<number, FragmentDefaults>,
): FragmentTrack | null {
  if (view.byteLength < 8) return null;
  const flags = flagsOf(view);
  const number = view.getUint32(4);
  let at = 8;
  const next = (flag: number, bytes: 4 | 8): number | null => {
    if ((flags & flag) === 0 || at + bytes > view.byteLength) return null;
    const value = bytes === 8 ? Number(view.getBigUint64(at)) : view.getUint32(at);
    at += bytes;
    return value;
  };
  const told = next(0x1, 8);
  // Which of its descriptions the samples have: there is one.
  next(0x2, 4);
  const duration = next(0x8, 4) ?? defaults.get(number)?.duration ?? 0;
  const size = next(0x10, 4) ?? defaults.get(number)?.size ?? 0;
  return { number, duration, size, base: told ?? ((flags & 0x20000) === 0 ? null : moofAt) };
}

function timeOf(view: DataView): number | null {
  const isLong = view.byteLength > 0 && view.getUint8(0) === 1;
  if (view.byteLength < (isLong ? 12 : 8)) return null;
  return isLong ? Number(view.getBigUint64(4)) : view.getUint32(4);
}

/** Samples that lie one behind the other (`trun`). */
class Run {
  /** Bytes from the track's base on; null: they lie behind those before. */
  readonly #offset: number | null;
  readonly #view: DataView;
  readonly #flags: number;
  readonly #track: FragmentTrack;
  readonly #firstAt: number;
  /** Bytes that a sample has here. */
  readonly #each: number;
  /** Samples; where they are told by their number alone, whatever it says. */
  readonly #count: number;

  constructor(view: DataView, track: FragmentTrack) {
    this.#view = view;
    this.#track = track;
    this.#flags = view.byteLength < 8 ? 0 : flagsOf(view);
    const hasOffset = (this.#flags & HAS_OFFSET) !== 0;
    this.#offset = hasOffset && view.byteLength >= 12 ? view.getInt32(8) : null;
    this.#firstAt = 8 + (hasOffset ? 4 : 0) + ((this.#flags & HAS_FIRST_FLAGS) === 0 ? 0 : 4);
    this.#each = 4 * Object.values(SAMPLE_FIELDS).filter((flag) => (this.#flags & flag) !== 0).length;
    const counted = view.byteLength < 8 ? 0 : view.getUint32(4);
    const there = Math.max(0, view.byteLength - this.#firstAt);
    this.#count = this.#each === 0 ? counted : Math.min(counted, Math.floor(there / this.#each));
  }

  /** Where it begins, behind a run that ends at `place`. */
  begin(base: number, place: number): number {
    return this.#offset === null ? place : base + this.#offset;
  }

  /** Those of all its samples. */
  bytes(): number {
    if ((this.#flags & SAMPLE_FIELDS.size) === 0) return this.#count * this.#track.size;
    let sum = 0;
    for (const { size } of this.samples()) sum += size;
    return sum;
  }

  /** So many at most. `shift`: ticks by which it is shown later than its turn is. */
  *samples(
    most = Number.POSITIVE_INFINITY,
  ): Generator<{ readonly duration: number; readonly size: number; readonly shift: number }> {
    const view = this.#view;
    const isSigned = view.byteLength > 0 && view.getUint8(0) > 0;
    const count = Math.min(this.#count, this.#each === 0 ? MOST_ALIKE : this.#count, most);
    for (let index = 0; index < count; index += 1) {
      let at = this.#firstAt + index * this.#each;
      const next = (flag: number): number | null => {
        if ((this.#flags & flag) === 0) return null;
        at += 4;
        return at - 4;
      };
      const durationAt = next(SAMPLE_FIELDS.duration);
      const sizeAt = next(SAMPLE_FIELDS.size);
      next(SAMPLE_FIELDS.flags);
      const shiftAt = next(SAMPLE_FIELDS.shift);
      yield {
        duration: durationAt === null ? this.#track.duration : view.getUint32(durationAt),
        size: sizeAt === null ? this.#track.size : view.getUint32(sizeAt),
        shift: shiftAt === null ? 0 : isSigned ? view.getInt32(shiftAt) : view.getUint32(shiftAt),
      };
    }
  }
}

/** The three bytes behind the version of a full box. */
function flagsOf(view: DataView): number {
  return view.getUint32(0) & 0xffffff;
}

function viewOf(bytes: Uint8Array = new Uint8Array(0)): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
