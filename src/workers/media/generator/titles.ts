import { capitalised, fill, phrase } from './phrase.ts';
import type { Random } from './random.ts';
import { RankedChoice } from './ranked-choice.ts';
import { vocabulary } from './vocabulary.ts';
import { ADJECTIVES, FOREIGN_TITLES, NOUNS } from './word-lists.ts';

type TitleMaker = (random: Random) => string;

const filled = (pattern: string): TitleMaker => {
  const parts = phrase(pattern);
  return (random) => fill(parts, random);
};

const FILM_TITLES = weighted([
  [20, filled('The {Adjective} {Noun}')],
  [11, filled('{Adjective} {Noun}')],
  [8, filled('The {Noun}')],
  [4, filled('{Noun}')],
  [6, filled('{Adjective} {Nouns}')],
  [6, filled('The {Noun} of {Place}')],
  [4, filled('The {Agent} of {Place}')],
  [4, filled('A {Noun} in {Place}')],
  [4, filled('A {Adjective} {Noun}')],
  [4, filled('{Verbing} {Place}')],
  [4, filled('{Verbing} the {Noun}')],
  [3, filled('The {Noun}’s {Noun}')],
  [3, filled('{Given} and {Given}')],
  [3, filled('{Given} {Family}')],
  [2, filled('Who {Verbed} the {Noun}?')],
  [2, filled('How to {Verb} a {Noun}')],
  [2, filled('{Noun} & {Noun}')],
  [3, filled('{Place}: The {Noun} {Noun}')],
  [2, filled('{Adjective} {Noun}: A {Noun} of {Nouns}')],
  [2, (random) => `${2 + random.below(48)} ${capitalised(vocabulary.nouns.draw(random))}`],
  [2, (random) => `${capitalised(vocabulary.noun.draw(random))} ${100 + random.below(900)}`],
  [1, (random) => `${1000 + random.below(1100)}`],
  [1, (random) => `${1 + random.below(9)},000 ${capitalised(vocabulary.nouns.draw(random))}`],
  [2, (random) => random.pick(FOREIGN_TITLES)],
  [2, (random) => `${random.pick(FOREIGN_TITLES)} de ${vocabulary.place.draw(random)}`],
]);

const EPISODE_TITLES = weighted([
  [10, filled('The {Noun}')],
  [9, filled('The {Adjective} {Noun}')],
  [8, filled('{Adjective} {Nouns}')],
  [6, filled('{Verbing} {Given}')],
  [5, filled('{Given}’s {Noun}')],
  [4, filled('{Noun}')],
  [4, filled('The {Agent}')],
  [3, filled('Back to {Place}')],
  [3, filled('A {Noun} for {Given}')],
]);

const SEQUELS: readonly TitleMaker[] = [
  () => ' 2',
  () => ' 3',
  () => ' II',
  () => ' III',
  () => ': Part Two',
  filled(' 2: The {Noun}'),
  filled(': The {Noun} {Verbs}'),
  filled(': {Adjective} {Nouns}'),
];
const SEQUEL_SHARE = 0.05;

const VIDEO_TITLES = weighted([
  [3, filled('The Making of The {Adjective} {Noun}')],
  [3, filled('Holiday in {Place}')],
  [2, filled('{Given}’s {Noun}')],
  [2, filled('{Place} from the Air')],
]);

/** A film's title: mostly English, some with numbers, accents, subtitles, sequels. */
export function filmTitle(random: Random): string {
  const title = FILM_TITLES.draw(random)(random);
  return random.chance(SEQUEL_SHARE) ? title + random.pick(SEQUELS)(random) : title;
}

/** The title of an episode; the first of a series is often called "Pilot". */
export function episodeTitle(random: Random, season: number, episode: number): string {
  if (season === 1 && episode === 1 && random.chance(0.4)) return 'Pilot';
  return EPISODE_TITLES.draw(random)(random);
}

/** The title of a video that is no film: a making-of, a holiday. */
export function videoTitle(random: Random): string {
  return VIDEO_TITLES.draw(random)(random);
}

const SERIES_PATTERNS: readonly ((adjective: string, noun: string) => string)[] = [
  (adjective, noun) => `The ${adjective} ${noun}`,
  (adjective, noun) => `${adjective} ${noun}`,
  (adjective, noun) => `My ${adjective} ${noun}`,
  (adjective, noun) => `${noun} of the ${adjective}`,
  (adjective, noun) => `${adjective} ${noun} Nights`,
];
/** Prime to any number of pairs there may be: steps by it visit every pair once. */
const STRIDE = 1_000_003;

/**
 * The title of the n-th series, different for every n: episodes name their series by its title alone.
 * Pairs of words are visited in a scattered order; when all are used, the round is added.
 */
export function seriesTitle(ordinal: number, seed: number): string {
  const pairs = ADJECTIVES.length * NOUNS.length;
  const round = Math.floor(ordinal / pairs);
  const pair = ((((ordinal % pairs) * STRIDE) % pairs) + (seed % pairs)) % pairs;
  const adjective = capitalised(ADJECTIVES[pair % ADJECTIVES.length] as string);
  const noun = capitalised(NOUNS[Math.floor(pair / ADJECTIVES.length)] as string);
  const pattern = SERIES_PATTERNS[pair % SERIES_PATTERNS.length] as (a: string, n: string) => string;
  const title = pattern(adjective, noun);
  return round === 0 ? title : `${title} ${round + 1}`;
}

function weighted(choices: readonly (readonly [number, TitleMaker])[]): RankedChoice<TitleMaker> {
  return new RankedChoice(
    choices.map(([, maker]) => maker),
    choices.map(([weight]) => weight),
  );
}
