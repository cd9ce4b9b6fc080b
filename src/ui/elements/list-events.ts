const REACH = { bubbles: true, composed: true };

/** Something is wanted of an item of a list. */
class ItemEvent extends Event {
  readonly id: number;
  readonly index: number;

  constructor(type: string, id: number, index: number) {
    super(type, REACH);
    this.id = id;
    this.index = index;
  }
}

/** `rs-play-item`: a person wants to play this item. */
export class PlayItemEvent extends ItemEvent {
  static readonly type = 'rs-play-item';

  constructor(id: number, index: number) {
    super(PlayItemEvent.type, id, index);
  }
}

/** `rs-open-item`: a person wants to see the page of this item. */
export class OpenItemEvent extends ItemEvent {
  static readonly type = 'rs-open-item';

  constructor(id: number, index: number) {
    super(OpenItemEvent.type, id, index);
  }
}

/** `rs-select-item`: Space was pressed on this item. */
export class SelectItemEvent extends ItemEvent {
  static readonly type = 'rs-select-item';

  constructor(id: number, index: number) {
    super(SelectItemEvent.type, id, index);
  }
}

/** `rs-visible-range`: items `first` to `last`, both included, can be seen. Told at every change. */
export class ListRangeEvent extends Event {
  static readonly type = 'rs-visible-range';
  readonly first: number;
  readonly last: number;

  constructor(first: number, last: number) {
    super(ListRangeEvent.type, REACH);
    this.first = first;
    this.last = last;
  }
}

/** `rs-position-change`: where the list is, for a link or to return to. Told at rest, and each second while it moves. */
export class ListPlaceEvent extends Event {
  static readonly type = 'rs-position-change';
  readonly index: number;
  /** Px of the item that are hidden above the edge. */
  readonly offset: number;

  constructor(index: number, offset: number) {
    super(ListPlaceEvent.type, REACH);
    this.index = index;
    this.offset = offset;
  }
}
