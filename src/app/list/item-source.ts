import type { ItemCriteria } from '../../shared/item-criteria.ts';
import type { MatchedWord } from '../../shared/item-match.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import type { ListPage } from './lazy-list-model.ts';
import type { ListLandmark } from './navigable-list-model.ts';

/** Where a list of items comes from: any depth, any sort. Failures are rejections. */
export interface ItemSource {
  /** Rows `at … at + limit` of the list, fewer at its end. */
  page(criteria: ItemCriteria, at: number, limit: number, signal: AbortSignal): Promise<ListPage<ItemRow>>;
  /** What was searched for, as it is marked in texts; empty until the first rows have come. */
  words(criteria: ItemCriteria): readonly MatchedWord[];
  /** Position of an item, or undefined when the criteria do not select it. */
  locate(criteria: ItemCriteria, itemId: number, signal: AbortSignal): Promise<number | undefined>;
  /** Position of the first item whose sort title begins with the text or comes after it; title order only. */
  seek(criteria: ItemCriteria, text: string, signal: AbortSignal): Promise<number | undefined>;
  /** The landmarks of the list in its order. */
  landmarks(criteria: ItemCriteria, signal: AbortSignal): Promise<readonly ListLandmark[]>;
}
