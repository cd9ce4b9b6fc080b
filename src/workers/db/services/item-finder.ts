import type { CatalogueItem } from '../../../shared/catalogue-item.ts';
import type { Statements } from '../engine/connection.ts';
import type { KnownItem } from './item-identity.ts';

/**
 * Finds items of one library that a catalogue's item may be: candidates, which the caller looks at
 * more closely (`item-identity.ts`).
 */
export interface ItemFinder {
  byExternalId(statements: Statements, source: string, externalId: string): readonly number[];
  byTitle(statements: Statements, item: CatalogueItem, seriesId: number | null): readonly number[];
  /** The series of this sort title, whatever its year. */
  series(statements: Statements, sortTitle: string): number | undefined;
  /** Tells of a new item, so that the rest of the catalogue is compared with it too. */
  rememberNew(id: number, item: CatalogueItem, seriesId: number | null): void;
  /** Tells that a known item goes by the catalogue's keys from now on, or by both. */
  remember(known: KnownItem, item: CatalogueItem, seriesId: number | null): void;
}
