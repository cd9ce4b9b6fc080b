import type { NameTable } from './name-table.ts';

/** What a filter needs from outside the columns. */
export interface FilterContext {
  /** In ms. */
  readonly now: number;
  readonly names: NameTable;
  /** Slots of the works of people so named; absent role: any. In any order, perhaps one more than once. */
  people(names: readonly string[], role: string | undefined): Uint32Array;
  /** Tiers by slot, 0 where the words are not found; may be shorter or longer than there are slots. */
  text(words: string): Uint8Array;
}
