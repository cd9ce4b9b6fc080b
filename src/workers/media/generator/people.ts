import type { CatalogueCredit } from '../../../shared/catalogue-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import { Random } from './random.ts';
import { vocabulary } from './vocabulary.ts';

/** People in a library of so many items. */
const PEOPLE_AN_ITEM = 0.5;
const FEWEST_PEOPLE = 20;
/** How much the known are cast before the unknown: the first of 500,000 has some 800 of 3 million credits. */
const POPULARITY = 1.6;

const identity = new Random();
/** Names do not depend on the library's seed: `synthetic:7` is one person in all libraries. */
const NAME_SEED = 0x7065_6f70;

/** Credits of one item: its director first where it has one, then the cast, a writer last. */
export function creditsOf(
  random: Random,
  mediaType: MediaType,
  count: number,
  libraryItems: number,
): readonly CatalogueCredit[] {
  const people = Math.max(FEWEST_PEOPLE, Math.round(libraryItems * PEOPLE_AN_ITEM));
  const credits: CatalogueCredit[] = [];
  const taken: number[] = [];
  for (let place = 0; place < count; place++) {
    let person = Math.floor(people * random.unit() ** POPULARITY);
    while (taken.includes(person)) person = (person + 1) % people;
    taken.push(person);
    const role = roleAt(random, mediaType, place, count);
    credits.push({
      name: personName(person),
      role,
      character: role === 'actor' ? characterName(random) : null,
      personExternalId: `synthetic:${person}`,
    });
  }
  return credits;
}

function roleAt(random: Random, mediaType: MediaType, place: number, count: number): string {
  if (place === 0 && (mediaType === 'movie' || mediaType === 'episode') && random.chance(0.85))
    return 'director';
  if (place === 0 && mediaType === 'series' && random.chance(0.5)) return 'creator';
  if (place > 1 && place === count - 1 && random.chance(0.35))
    return random.chance(0.8) ? 'writer' : 'composer';
  return 'actor';
}

function personName(person: number): string {
  identity.seek(NAME_SEED, person);
  const given = vocabulary.given.draw(identity);
  const family = vocabulary.family.draw(identity);
  if (identity.chance(0.06)) return `${given} ${String.fromCharCode(65 + identity.below(26))}. ${family}`;
  return `${given} ${family}`;
}

function characterName(random: Random): string | null {
  const kind = random.unit();
  if (kind < 0.3) return vocabulary.given.draw(random);
  if (kind < 0.85) return `${vocabulary.given.draw(random)} ${vocabulary.family.draw(random)}`;
  return kind < 0.93 ? `The ${vocabulary.noun.draw(random)}` : null;
}
