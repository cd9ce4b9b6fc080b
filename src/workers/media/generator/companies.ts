import { capitalised } from './phrase.ts';
import { Random } from './random.ts';
import { RankedChoice } from './ranked-choice.ts';
import { vocabulary } from './vocabulary.ts';
import { STUDIO_KINDS } from './word-lists.ts';

const COMPANIES = 4000;

const companies = RankedChoice.zipf(companyNames(), 10);

/** One or two companies, the big ones often. */
export function companiesOf(random: Random): readonly string[] {
  const first = companies.draw(random);
  if (random.chance(0.7)) return [first];
  const second = companies.draw(random);
  return second === first ? [first] : [first, second];
}

function companyNames(): readonly string[] {
  const random = new Random();
  random.seek(0x73_74_75_64, 0);
  const names = new Set<string>();
  while (names.size < COMPANIES) {
    const word = random.chance(0.5)
      ? vocabulary.place.draw(random)
      : capitalised(vocabulary.noun.draw(random));
    const lead = random.chance(0.3) ? `${capitalised(vocabulary.adjective.draw(random))} ` : '';
    names.add(`${lead}${word} ${random.pick(STUDIO_KINDS)}`);
  }
  return [...names];
}
