import type { Statements } from '../engine/connection.ts';
import type { ItemColumns } from './item-columns.ts';
import type { KnownItem } from './item-identity.ts';

/**
 * Finds items of one library that a catalogue's item may be: candidates, which the caller looks at
 * more closely (`item-identity.ts`). Items are numbers within their batch.
 */
export interface ItemFinder {
  /** Items that have the external id of this number in the batch. */
  byExternalId(statements: Statements, items: ItemColumns, entry: number): readonly number[];
  byTitle(
    statements: Statements,
    items: ItemColumns,
    item: number,
    seriesId: number | null,
  ): readonly number[];
  /** The series of this sort title, whatever its year. */
  series(statements: Statements, sortTitle: string): number | undefined;
  /** Tells of a new item, so that the rest of the catalogue is compared with it too. */
  rememberNew(id: number, items: ItemColumns, item: number, seriesId: number | null): void;
  /** Tells of a series of which nothing but the title is known. */
  rememberSeries(id: number, sortTitle: string): void;
  /** Tells that a known item goes by the catalogue's keys from now on, or by both. */
  remember(known: KnownItem, items: ItemColumns, item: number, seriesId: number | null): void;
}
