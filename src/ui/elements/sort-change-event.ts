import type { ItemSort } from '../../shared/item-criteria.ts';

/** `rs-sort-change`: a person chose another order of the list. */
export class SortChangeEvent extends Event {
  static readonly type = 'rs-sort-change';
  readonly sort: ItemSort;
  readonly descending: boolean;

  constructor(sort: ItemSort, descending: boolean) {
    super(SortChangeEvent.type, { bubbles: true, composed: true });
    this.sort = sort;
    this.descending = descending;
  }
}
