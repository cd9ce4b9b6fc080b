/** Why titles may be one, as bits: a group has those of all that it was found by. */
export const DUPLICATE_REASONS = {
  /** A provider knows them by one id. */
  'external-id': 1,
  /** Same title, year and type. */
  title: 2,
  /** The same episode of the same series. */
  episode: 4,
  /** Files of the same content. */
  fingerprint: 8,
  /** Files of the same size, of which nothing more is known: a hint. */
  size: 16,
} as const;

export type DuplicateReason = keyof typeof DUPLICATE_REASONS;

/** All reasons, the strongest first. */
export const REASON_NAMES = Object.keys(DUPLICATE_REASONS) as readonly DuplicateReason[];

/** All groups of titles that may be one, as arrays: they cross threads without being copied. */
export interface DuplicateReport {
  /** Ids of titles, group by group; within a group ascending. */
  readonly members: Uint32Array<ArrayBuffer>;
  /** The library of each member. */
  readonly libraries: Uint32Array<ArrayBuffer>;
  /** Where each group ends among the members. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Bits of {@link DUPLICATE_REASONS}, by group. */
  readonly reasons: Uint8Array<ArrayBuffer>;
  /** 1 where one id of a provider ties all of a group together and no other id speaks against it. */
  readonly certain: Uint8Array<ArrayBuffer>;
  /** There were more than are held: the rest is found when these are settled. */
  readonly isCut: boolean;
}

/** How far the making of a report is. */
export interface DuplicateProgress {
  /** 0 to 1. */
  readonly done: number;
  /** Sets of titles with something in common so far. */
  readonly found: number;
}

/** The reasons of a group, the strongest first. */
export function reasonsOf(bits: number): DuplicateReason[] {
  return REASON_NAMES.filter((name) => (bits & DUPLICATE_REASONS[name]) !== 0);
}
