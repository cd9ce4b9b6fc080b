import { parseCredits } from '../../interop/parse-credits.ts';
import type { CatalogueCredit } from '../../shared/catalogue-item.ts';
import { type JsonObject, lineAt, objectsAt, wholeAt } from '../fields/json-fields.ts';

const MOST_CREDITS = 120;

/** Roles of TheTVDB's that are an actor's. */
const ACTORS = new Set(['actor', 'guest star', 'musical guest']);

/** The people of a film, series or episode: the cast in billing order, then the others. */
export function tvdbCredits(record: JsonObject): readonly CatalogueCredit[] {
  const people = objectsAt(record, 'characters').map((character) => {
    const type = lineAt(character, 'peopleType')?.toLowerCase() ?? 'actor';
    const id = wholeAt(character, 'peopleId', 1);
    const isActor = ACTORS.has(type);
    return {
      name: lineAt(character, 'personName'),
      role: isActor ? 'actor' : type,
      character: isActor ? lineAt(character, 'name') : null,
      order: wholeAt(character, 'sort'),
      person_external_id: id === null ? null : `tvdb:${id}`,
    };
  });
  const cast = people.filter(({ role }) => role === 'actor');
  const crew = people.filter(({ role }) => role !== 'actor');
  return [...parseCredits(cast, 'actor'), ...parseCredits(crew, 'actor')].slice(0, MOST_CREDITS);
}
