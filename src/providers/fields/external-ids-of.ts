import type { ExternalIds } from '../../shared/metadata/title-query.ts';

const NUMBER = /^[1-9]\d{0,11}$/;

/** What the ids of each source look like. */
const FORMS = {
  imdb: /^tt\d{1,12}$/,
  tmdb: NUMBER,
  tvdb: NUMBER,
  tvmaze: NUMBER,
  wikidata: /^Q[1-9]\d{0,11}$/,
  anilist: NUMBER,
} as const;
export type ExternalSource = keyof typeof FORMS;

/** Whether it is an id of this source, and so safe as part of a path. */
export function isExternalId(source: ExternalSource, id: string | undefined): id is string {
  return id !== undefined && FORMS[source].test(id);
}

/** The ids among these that look like ids of their source; numbers count as text. */
export function externalIdsOf(ids: Readonly<Partial<Record<ExternalSource, unknown>>>): ExternalIds {
  const found: Record<string, string> = {};
  for (const source of Object.keys(FORMS) as readonly ExternalSource[]) {
    const id = ids[source];
    const text = typeof id === 'number' ? String(id) : id;
    if (typeof text === 'string' && isExternalId(source, text.trim())) found[source] = text.trim();
  }
  return found;
}
