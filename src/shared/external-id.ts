const NUMBER = /^[1-9]\d{0,11}$/;

/** What the ids of each catalogue look like. */
const FORMS = {
  imdb: /^tt\d{1,12}$/,
  tmdb: NUMBER,
  tvdb: NUMBER,
  tvmaze: NUMBER,
  wikidata: /^Q[1-9]\d{0,11}$/,
  anilist: NUMBER,
  anidb: NUMBER,
  mal: NUMBER,
  /** A number, or the words of its address. */
  trakt: /^[a-z0-9]+(?:-[a-z0-9]+){0,30}$/,
} as const;

/** A catalogue whose ids are known by their form. */
export type ExternalSource = keyof typeof FORMS;

/** All of them. */
export const EXTERNAL_SOURCES = Object.keys(FORMS) as readonly ExternalSource[];

/** Whether it is an id of this source, and so safe as part of a path. */
export function isExternalId(source: ExternalSource, id: string | undefined): id is string {
  return id !== undefined && id.length <= 100 && FORMS[source].test(id);
}

/** Whether ids of this source are known by their form. */
export function isExternalSource(source: string): source is ExternalSource {
  return Object.hasOwn(FORMS, source);
}
