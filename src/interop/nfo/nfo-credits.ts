import type { CatalogueCredit } from '../../shared/catalogue-item.ts';
import { parseCredits } from '../parse-credits.ts';
import { splitNames } from './nfo-names.ts';
import { childrenOf, childText, type XmlElement } from './xml-element.ts';

const MOST_CREDITS = 2000;
const CREW: readonly (readonly [role: string, names: readonly string[]])[] = [
  ['director', ['director']],
  ['writer', ['credits', 'writer']],
  ['producer', ['producer']],
  ['artist', ['artist']],
];

/** Actors in billing order, then directors, writers, producers and artists; nobody twice for the same part. */
export function nfoCredits(root: XmlElement, notes: string[]): readonly CatalogueCredit[] {
  const onCut = (what: string, length: number) => {
    const note = `what ${what} has beyond ${length} characters`;
    if (!notes.includes(note)) notes.push(note);
  };
  const credits = [
    ...parseCredits(childrenOf(root, 'actor').map(actorOf), 'actor', onCut),
    ...CREW.flatMap(([role, names]) => {
      const elements = childrenOf(root, ...names);
      return parseCredits(splitNames(elements.map(nameOf)), role, onCut);
    }),
  ];
  const parts = new Map<string, CatalogueCredit>();
  for (const credit of credits) {
    const key = `${credit.role}\n${credit.name}\n${credit.character ?? ''}`;
    if (!parts.has(key)) parts.set(key, credit);
  }
  if (parts.size > MOST_CREDITS) notes.push(`credits beyond the first ${MOST_CREDITS}`);
  return [...parts.values()].slice(0, MOST_CREDITS);
}

function actorOf(actor: XmlElement): Readonly<Record<string, string | null>> {
  return {
    name: nameOf(actor),
    character: childText(actor, 'role'),
    role: roleOf(childText(actor, 'type')),
    order: childText(actor, 'order', 'sortorder'),
    person_external_id: personId(actor),
  };
}

/** "GuestStar" → "actor", as everybody in `<actor>` is who is said to be nothing else. */
function roleOf(type: string | null): string {
  const word = type?.toLowerCase() ?? '';
  return word === '' || word === 'gueststar' || word === 'guest star' ? 'actor' : word;
}

function personId(actor: XmlElement): string | null {
  const imdb = childText(actor, 'imdbid');
  if (imdb !== null && /^nm\d+$/.test(imdb)) return `imdb:${imdb}`;
  const tmdb = childText(actor, 'tmdbid');
  return tmdb !== null && /^[1-9]\d{0,9}$/.test(tmdb) ? `tmdb:${tmdb}` : null;
}

function nameOf(person: XmlElement): string {
  return childText(person, 'name') ?? person.text;
}
