/** 0 title, 1 original title, 2 alternative title, 3 file name; people have only 0. */
export type NameKind = 0 | 1 | 2 | 3;

/** One name of an item or a person, to be searched by. */
export interface IndexedName {
  readonly kind: NameKind;
  readonly text: string;
}

/** An index as it is stored: nothing but numbers, strings and typed arrays. */
export interface NameIndexData {
  readonly slots: number;
  /** The terms in the order of their code units, each ended by a line feed. */
  readonly terms: string;
  /** By slot: the number of names of this one and all before it. */
  readonly slotEnds: Uint32Array<ArrayBuffer>;
  /** By name, as `NameKind`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** By name: the number of its words, which are the first of its entries. */
  readonly lengths: Uint8Array<ArrayBuffer>;
  /** By name: the number of entries of this one and all before it. */
  readonly nameEnds: Uint32Array<ArrayBuffer>;
  /** Term of each word, then what else a name is found by: term, and from the 24th bit on span − 1 and place. */
  readonly entries: Uint32Array<ArrayBuffer>;
}
