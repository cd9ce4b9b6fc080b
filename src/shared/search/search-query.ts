/** Another way to write a word: a number as digits, a word or a Roman numeral, a digit that stands for a letter. */
export interface WordVariant {
  readonly text: string;
  /** A Roman numeral counts behind other words only: "I" and "X" are names of films. */
  readonly isNumeral: boolean;
}

/** One word that was typed, folded. */
export interface QueryWord {
  readonly text: string;
  /** It may be the beginning of a word: the last that was typed, or the last sign of a run without spaces. */
  readonly isUnfinished: boolean;
  readonly variants: readonly WordVariant[];
  /** Years that it may stand for, both ends included: "1984" and, unfinished, "198"; null: none. */
  readonly years: readonly [from: number, to: number] | null;
}

/** Words of the sequence that may be written as one: "spider man" as "spiderman", "twenty one" as "21". */
export interface WordJoin {
  /** Index in the sequence, and how many words of it. */
  readonly from: number;
  readonly count: number;
  readonly text: string;
  readonly isUnfinished: boolean;
}

/** A text to be searched for, cut into words. */
export interface SearchQuery {
  /** Distinct words in the order typed, 1 to 12. */
  readonly words: readonly QueryWord[];
  /** All words in their order as indexes of `words`; −1: one that is not used because there are too many. */
  readonly sequence: readonly number[];
  /** The text of each word of the sequence. */
  readonly texts: readonly string[];
  readonly joins: readonly WordJoin[];
  /** More was typed than is used. */
  readonly isCut: boolean;
}
