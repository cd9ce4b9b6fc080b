import type { MatchedWord, MatchField, MatchTier } from '../../../shared/item-match.ts';
import type { NameIndex } from './name-index.ts';
import type { PersonItems } from './person-items.ts';

/** What a text is searched in. */
export interface TextSources {
  readonly items: NameIndex;
  readonly people: NameIndex;
  readonly personItems: PersonItems;
  /** By item slot; 0: unknown. May be shorter than there are slots. */
  readonly years: Uint16Array;
}

/** What answers a text. */
export interface TextMatches {
  /** By slot: 0 where it does not, else the index in `MATCH_TIERS` + 1. */
  readonly tiers: Uint8Array<ArrayBuffer>;
  /** How many do. */
  readonly count: number;
  /** What is to be marked in texts. */
  readonly words: readonly MatchedWord[];
  /** By word of the query: what it may be meant for, where typos were looked for. */
  readonly meant: readonly ReadonlySet<string>[];
  /** People who have some of the words in their names; null: of people themselves. */
  readonly people: MatchedPeople | null;
}

/** People by slot, and which words of the query are in their names, a bit for each. */
export interface MatchedPeople {
  readonly slots: Uint32Array;
  readonly bits: Uint16Array;
}

/** Why a slot is among the matches. */
export interface MatchReason {
  readonly tier: MatchTier;
  readonly field: MatchField;
  /** Which of the slot's names, in the order they were added. */
  readonly nameOrdinal?: number;
  readonly personSlot?: number;
}
