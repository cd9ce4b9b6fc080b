import { adverbOf, agentOf, gerund, pastTense, plural, qualityOf, thirdPerson } from './morphology.ts';
import { RankedChoice } from './ranked-choice.ts';
import {
  ADJECTIVES,
  FAMILY_NAMES,
  GIVEN_NAMES,
  NAME_ENDINGS,
  NAME_STARTS,
  NOUNS,
  VERBS,
} from './word-lists.ts';

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const nouns = unique(NOUNS);
const verbs = unique(VERBS);
const adjectives = unique(ADJECTIVES);
const agents = unique(verbs.filter((verb) => verb.length < 9).map(agentOf));
/** "Sadness" and "sadly", but no "easternness" and no "oldly". */
const qualities = adjectives.filter((word) => !/(?:ern|ed|ing|en|or)$/.test(word)).map(qualityOf);
const adverbs = adjectives
  .filter((word) => !/^(?:.{1,4}|young|small|first|little)$/.test(word))
  .map(adverbOf);
const builtNames = unique(
  NAME_STARTS.flatMap((start, i) =>
    // Every second pairing, the other half for the next start.
    NAME_ENDINGS.filter((_, j) => (i + j) % 2 === 0).map((ending) => start + ending),
  ),
);

/** Word forms to draw from by rank, as in real text: few words often, many words seldom. */
export const vocabulary = {
  noun: RankedChoice.zipf([...nouns, ...qualities], 8),
  nouns: RankedChoice.zipf(nouns.map(plural), 8),
  agent: RankedChoice.zipf(agents),
  verb: RankedChoice.zipf(verbs),
  verbs: RankedChoice.zipf(verbs.map(thirdPerson)),
  verbed: RankedChoice.zipf(verbs.map(pastTense)),
  verbing: RankedChoice.zipf(verbs.map(gerund)),
  adjective: RankedChoice.zipf(adjectives, 8),
  adverb: RankedChoice.zipf(adverbs),
  place: RankedChoice.zipf(builtNames, 20),
  given: RankedChoice.zipf(GIVEN_NAMES, 20),
  family: RankedChoice.zipf([...FAMILY_NAMES, ...builtNames], 60),
} as const;

/** A kind of word that a sentence or title has a slot for. */
export type WordKind = keyof typeof vocabulary;
