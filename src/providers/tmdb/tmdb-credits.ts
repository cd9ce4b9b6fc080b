import { normaliseRole, parseCredits } from '../../interop/parse-credits.ts';
import type { CatalogueCredit } from '../../shared/catalogue-item.ts';
import { type JsonObject, lineAt, objectAt, objectsAt, wholeAt } from '../fields/json-fields.ts';

const MOST_CAST = 80;
const MOST_CREW = 60;

/** Of a crew of hundreds, those whom a library names, in the order in which it names them. */
const CREW_ROLES = [
  'director',
  'creator',
  'writer',
  'producer',
  'executive producer',
  'composer',
  'cinematographer',
  'editor',
];

/** Credits of a film or series with its details: who made a series, the cast in billing order, the crew. */
export function tmdbCredits(details: JsonObject): readonly CatalogueCredit[] {
  const whole = objectAt(details, 'aggregate_credits');
  const { cast, crew } = Array.isArray(whole.cast) ? whole : objectAt(details, 'credits');
  return creditsOf({ creators: details.created_by, cast, crew });
}

/** Credits of an episode: the guests, and the crew; of one asked for alone the regular cast too. */
export function tmdbEpisodeCredits(episode: JsonObject): readonly CatalogueCredit[] {
  const credits = objectAt(episode, 'credits');
  const cast = [
    ...objectsAt(credits, 'cast'),
    ...objectsAt('guest_stars' in credits ? credits : episode, 'guest_stars'),
  ];
  return creditsOf({ cast, crew: credits.crew ?? episode.crew });
}

function creditsOf(lists: JsonObject): readonly CatalogueCredit[] {
  const creators = objectsAt(lists, 'creators').map((person) => entryOf(person, 'creator'));
  const cast = objectsAt(lists, 'cast').map((person) => ({
    ...entryOf(person, 'actor'),
    character: lineAt(person, 'character') ?? partsOf(person),
    order: wholeAt(person, 'order'),
  }));
  const crew = objectsAt(lists, 'crew').flatMap((person) =>
    [lineAt(person, 'job'), ...objectsAt(person, 'jobs').map((job) => lineAt(job, 'job'))]
      .map((job) => normaliseRole(job ?? ''))
      .filter((role) => CREW_ROLES.includes(role))
      .map((role) => ({ ...entryOf(person, role), order: CREW_ROLES.indexOf(role) })),
  );
  return [
    ...parseCredits(creators, 'creator'),
    ...parseCredits(cast, 'actor').slice(0, MOST_CAST),
    ...withoutRepeated(parseCredits(crew, 'writer')).slice(0, MOST_CREW),
  ];
}

/** A credit in the words that catalogue files use. */
function entryOf(person: JsonObject, role: string): JsonObject {
  const id = wholeAt(person, 'id', 1);
  return {
    name: lineAt(person, 'name'),
    role,
    person_external_id: id === null ? null : `tmdb:${id}`,
  };
}

/** Of a series: "Walter White / Heisenberg". */
function partsOf(person: JsonObject): string | null {
  const parts = objectsAt(person, 'roles').map((part) => lineAt(part, 'character'));
  return [...new Set(parts.filter((part) => part !== null))].slice(0, 3).join(' / ') || null;
}

/** A writer of both story and screenplay is one writer. */
function withoutRepeated(credits: readonly CatalogueCredit[]): readonly CatalogueCredit[] {
  const seen = new Set<string>();
  return credits.filter(({ name, role, personExternalId }) => {
    const key = `${role} ${personExternalId ?? name}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
