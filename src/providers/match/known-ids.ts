import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { ExternalIds } from '../../shared/metadata/title-query.ts';

/** Sources that count films and series apart: their numbers mean something with the kind alone. */
const BY_KIND: ReadonlySet<string> = new Set(['tmdb', 'tvdb']);

/** All ids of a candidate, its own at its provider among them, in one way of writing. */
export function knownIds({ ref, externalIds }: TitleCandidate): ExternalIds {
  const ids: Record<string, string> = {};
  const add = (source: string, id: string) => {
    const plain = canonicalId(source, id);
    if (plain !== '') ids[source] = plain;
  };
  for (const [source, id] of Object.entries(externalIds)) add(source, id);
  if (ref.provider === 'omdb') add('imdb', ref.id);
  else if (ref.provider !== 'opensubtitles') add(ref.provider, ref.id);
  return ids;
}

/** "TT0133093" → "tt0133093", "q42" → "Q42"; anything else only trimmed. */
export function canonicalId(source: string, id: string): string {
  const plain = id.trim();
  if (source === 'imdb') return plain.toLowerCase();
  return source === 'wikidata' ? plain.toUpperCase() : plain;
}

/** Whether an id of a source means something with the kind of title alone. */
export function isCountedByKind(source: string): boolean {
  return BY_KIND.has(source);
}
