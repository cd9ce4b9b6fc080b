/** What became of the titles of a selection that was matched again, or refreshed. */
export interface MatchTally {
  /** Something of them is another now. */
  readonly changed: number;
  /** Of these: they were not known before. */
  readonly matched: number;
  readonly unchanged: number;
  /** Left to a person: no candidate is likely enough. */
  readonly unsure: number;
  /** Nobody knows them. */
  readonly unknown: number;
  /** Left as a person has decided: they chose what it is, refused what was found, or changed it meanwhile. */
  readonly decided: number;
  /** To be refreshed, and not known to anybody yet. */
  readonly unidentified: number;
  /** Titles of which fields that a person had edited or locked stayed as they were; counted above too. */
  readonly kept: number;
}

/** How far such a job is, as it is kept with it (`position`). */
export interface SelectionPosition extends MatchTally {
  /** Titles to be asked for, and those left without asking. */
  readonly total: number;
  /** What it changed, to be undone; null: nothing so far. Another one takes its place where that was undone meanwhile. */
  readonly actId: number | null;
}

/** Nothing yet. */
export const NO_TALLY: MatchTally = {
  changed: 0,
  matched: 0,
  unchanged: 0,
  unsure: 0,
  unknown: 0,
  decided: 0,
  unidentified: 0,
  kept: 0,
};
