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
  /** It only says that the run goes on, and is not to be marked. */
  readonly isTail: boolean;
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
  /** Distinct words in the order typed, 1 to 12: what is searched by. */
  readonly words: readonly QueryWord[];
  /** Distinct words behind those: whole titles are compared with them. */
  readonly further: readonly QueryWord[];
  /** All words in their order as indexes of `words` with `further` behind. */
  readonly sequence: readonly number[];
  /** The text of each word of the sequence. */
  readonly texts: readonly string[];
  readonly joins: readonly WordJoin[];
  /** More was typed than is searched by. */
  readonly isCut: boolean;
}
