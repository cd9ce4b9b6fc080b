import type { NfoKind } from '../../shared/files/nfo.ts';
import { isObject } from '../../shared/is-object.ts';
import { cleanLine, shortened } from '../clean-text.ts';
import { addExternalId } from '../parse-external-ids.ts';
import { childrenOf, childText, type XmlElement } from './xml-element.ts';

const SOURCES: Readonly<Record<string, string>> = {
  themoviedb: 'tmdb',
  moviedb: 'tmdb',
  thetvdb: 'tvdb',
  myanimelist: 'mal',
};
/** Sources whose ids stand for something else, or for nothing. */
const NO_SOURCE = new Set([
  '',
  'unknown',
  'default',
  'home',
  'local',
  'sonarr',
  'radarr',
  'mediaelch_fallback',
]);
const NO_ID = /^(?:0|-1)?$/;
const COLLECTION_SOURCES = new Set(['tmdbcol', 'tmdbcolid', 'tmdbset', 'tmdbcollection']);
const ELEMENT = /^(imdb|tmdb|tvdb|tvmaze|anidb|anilist|mal|wikidata)(?:_?id)?$/;
const FORMS: Readonly<Record<string, RegExp>> = {
  imdb: /^tt\d{5,10}$/,
  tmdb: /^\d{1,10}$/,
  tvdb: /^\d{1,10}$/,
  tvmaze: /^\d{1,10}$/,
  anidb: /^\d{1,10}$/,
  anilist: /^\d{1,10}$/,
  mal: /^\d{1,10}$/,
  wikidata: /^Q\d{1,12}$/,
};

/** The ids an NFO gives its title, by source. Malformed ones are left out and added to `notes`. */
export function nfoIds(root: XmlElement, kind: NfoKind, notes: string[]): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [source, id] of namedIds(root)) add(ids, source, id, notes);
  for (const [source, id] of unnamedIds(root, kind, ids)) add(ids, source, id, notes);
  return ids;
}

/** TMDB's id of the film's collection; null when none is given. */
export function collectionId(root: XmlElement): string | null {
  const unique = childrenOf(root, 'uniqueid').find((element) => COLLECTION_SOURCES.has(sourceOf(element)));
  const set = childrenOf(root, 'set').find(({ attributes }) => attributes.has('tmdbcolid'));
  const id = unique?.text ?? set?.attributes.get('tmdbcolid') ?? childText(root, 'collectionnumber') ?? '';
  return /^\s*[1-9]\d{0,9}\s*$/.test(id) ? id.trim() : null;
}

/** Ids that say whose they are, the most exact kind first. */
function* namedIds(root: XmlElement): Generator<readonly [string, string]> {
  for (const element of childrenOf(root, 'uniqueid')) yield [sourceOf(element), element.text];
  for (const element of root.children) {
    const source = ELEMENT.exec(element.name)?.[1];
    if (source !== undefined) yield [source, element.text];
  }
  // tinyMediaManager before version 3.
  for (const entry of childrenOf(root, 'ids').flatMap((ids) => ids.children))
    yield entry.name === 'entry'
      ? [childText(entry, 'key') ?? '', childText(entry, 'value') ?? '']
      : [entry.name, entry.text];
  for (const { attributes } of childrenOf(root, 'id'))
    for (const [name, value] of attributes) yield [name, value];
  yield* guideIds(childText(root, 'episodeguide'));
}

/** Kodi 20 keeps a series' ids in its guide: `{"tmdb":"1","tvdb":"2"}`. */
function* guideIds(guide: string | null): Generator<readonly [string, string]> {
  if (guide === null || !guide.startsWith('{')) return;
  try {
    const ids: unknown = JSON.parse(guide);
    if (!isObject(ids)) return;
    for (const [source, id] of Object.entries(ids))
      if (typeof id === 'string' || typeof id === 'number') yield [source, String(id)];
  } catch {
    // Written by another program for its own use.
  }
}

/** Before there were sources, films were IMDb's or TMDB's, series and episodes TheTVDB's. */
function* unnamedIds(
  root: XmlElement,
  kind: NfoKind,
  ids: Readonly<Record<string, string>>,
): Generator<readonly [string, string]> {
  const unnamed = childrenOf(root, 'id', 'uniqueid').filter(
    (element) => element.name === 'id' || NO_SOURCE.has(sourceOf(element)),
  );
  const isNamed = Object.keys(ids).some((source) => source !== 'imdb');
  for (const { text, attributes } of unnamed) {
    const id = text.trim();
    if (/^tt\d{5,10}$/.test(id)) yield ['imdb', id];
    else if (/^\d{1,10}$/.test(id) && !isNamed && !/sonarr|radarr/i.test(attributes.get('type') ?? ''))
      yield [kind === 'movie' || kind === 'video' ? 'tmdb' : 'tvdb', id];
  }
}

function add(ids: Record<string, string>, name: string, text: string, notes: string[]): void {
  const source = plainSource(name);
  const value = cleanLine(text);
  if (NO_SOURCE.has(source) || COLLECTION_SOURCES.has(source) || NO_ID.test(value)) return;
  const id = source === 'imdb' && /^\d{5,10}$/.test(value) ? `tt${value}` : value;
  const form = Object.hasOwn(FORMS, source) ? FORMS[source] : undefined;
  if (form !== undefined && !form.test(id)) notes.push(`the ${source} id “${shortened(value, 40)}”`);
  else {
    const problem = addExternalId(ids, source, id);
    if (problem !== null) notes.push(problem);
  }
}

function sourceOf(element: XmlElement): string {
  return plainSource(element.attributes.get('type') ?? '');
}

function plainSource(name: string): string {
  const source = cleanLine(name).toLowerCase();
  return Object.hasOwn(SOURCES, source) ? (SOURCES[source] ?? source) : source;
}
