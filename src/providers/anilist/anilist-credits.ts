import { normaliseRole, parseCredits } from '../../interop/parse-credits.ts';
import type { CatalogueCredit } from '../../shared/catalogue-item.ts';
import { type JsonObject, lineAt, objectAt, objectsAt, wholeAt } from '../fields/json-fields.ts';

/** What AniList calls the jobs a library names; many more are only of a few episodes. */
const JOBS: Readonly<Record<string, string>> = {
  director: 'director',
  'chief director': 'director',
  'original creator': 'creator',
  'original story': 'creator',
  'series composition': 'writer',
  script: 'writer',
  screenplay: 'writer',
  music: 'composer',
  producer: 'producer',
  'executive producer': 'executive producer',
  'director of photography': 'cinematographer',
  editing: 'editor',
  'character design': 'character designer',
  'art director': 'art director',
};

/** The Japanese voices with their characters, then those who made it. */
export function anilistCredits(media: JsonObject): readonly CatalogueCredit[] {
  const cast = objectsAt(objectAt(media, 'characters'), 'edges').flatMap((edge) =>
    objectsAt(edge, 'voiceActors')
      .filter((actor) => (lineAt(actor, 'languageV2') ?? 'Japanese') === 'Japanese')
      .map((actor) => ({
        ...personOf(actor, 'actor'),
        character: lineAt(objectAt(objectAt(edge, 'node'), 'name'), 'full'),
      })),
  );
  const seen = new Set<string>();
  const crew = objectsAt(objectAt(media, 'staff'), 'edges').flatMap((edge) => {
    const person = personOf(objectAt(edge, 'node'), jobOf(lineAt(edge, 'role') ?? ''));
    const key = `${person.role} ${person.person_external_id ?? person.name}`;
    if (person.role === '' || seen.has(key)) return [];
    seen.add(key);
    return [person];
  });
  return [...parseCredits(cast, 'actor'), ...parseCredits(crew, 'director')];
}

/** "Script (eps 1-3)" → "writer"; "" for what a library does not name. */
function jobOf(role: string): string {
  const name = normaliseRole(role.replace(/\s*\(.*$/s, ''));
  return Object.hasOwn(JOBS, name) ? (JOBS[name] as string) : Object.values(JOBS).includes(name) ? name : '';
}

/** In the words that catalogue files use. */
function personOf(person: JsonObject, role: string) {
  const id = wholeAt(person, 'id', 1);
  return {
    name: lineAt(objectAt(person, 'name'), 'full'),
    role,
    person_external_id: id === null ? null : `anilist:${id}`,
  };
}
