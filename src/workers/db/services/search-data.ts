import type { ItemColumnsData } from '../search/item-columns-data.ts';
import type { NameIndexData } from '../search/name-index-data.ts';
import type { NameTableData } from '../search/name-table.ts';
import type { PersonItemsData } from '../search/person-items.ts';

/** Number of the layout of {@link SearchData}: to be raised whenever what lies in it changes its meaning. */
export const SEARCH_DATA_VERSION = 3;

/** All that is searched and filtered by, as plain arrays. */
export interface SearchData {
  readonly columns: ItemColumnsData;
  readonly names: NameTableData;
  /** Names of items, by their slots. */
  readonly itemNames: NameIndexData;
  /** Names of people, by slots of their own: those with the most works first. */
  readonly peopleNames: NameIndexData;
  /** Id of each person by slot. */
  readonly personIds: Uint32Array;
  readonly personItems: PersonItemsData;
}
