import { Random } from '../../src/workers/media/generator/random.ts';
import type { TitleSketch } from './complete-title.ts';

const SEED = 5;
const COUNT = 40_000;
/** One in so many is called as another is. */
const NAMESAKE = 0.12;
const FIRST =
  'Quiet Amber Last Broken Silver Hidden Burning Distant Golden Frozen Crooked Hollow Second Paper'.split(
    ' ',
  );
const THINGS =
  'Harbour River Lantern Garden Bridge Winter Orchard Signal Mirror Station Island Letter Mountain Circus Engine Feather'.split(
    ' ',
  );
const ENDS = [
  '',
  '',
  '',
  ' of Glass',
  ' of the North',
  ' and Sons',
  ' 2',
  ' III',
  ': The Return',
  ' at Midnight',
  ' for Two',
  ' & Daughter',
];

/** Titles for where there are no catalogues: films and series, some of which are called alike. */
export function madeUpSketches(): readonly TitleSketch[] {
  const random = new Random();
  random.seek(SEED, 0);
  const sketches: TitleSketch[] = [];
  for (let n = 0; n < COUNT; n++) {
    const known = sketches[random.below(Math.max(1, sketches.length))];
    const isNamesake = known !== undefined && random.chance(NAMESAKE);
    const fresh = `${random.chance(0.4) ? 'The ' : ''}${random.pick(FIRST)} ${random.pick(FIRST)} ${random.pick(THINGS)}${random.pick(ENDS)}`;
    sketches.push({
      kind: random.chance(0.8) ? 'movie' : 'series',
      title: isNamesake ? known.title : fresh,
      year: 1930 + random.below(95),
      seasons: 1 + random.below(5),
      votes: Math.floor(10 ** (1 + 4 * random.unit())),
    });
  }
  return sketches;
}
