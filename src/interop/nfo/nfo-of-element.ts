import type { CatalogueField } from '../../shared/catalogue-mapping.ts';
import type { Nfo, NfoCollection, NfoKind } from '../../shared/files/nfo.ts';
import { cleanLine, shortened } from '../clean-text.ts';
import { airedDateOf, countOf, runtimeOf, yearOf } from '../number-fields.ts';
import { parseDate, parseTimestamp } from '../parse-date.ts';
import { isNothing, parseNames } from '../parse-list.ts';
import { parseCount } from '../parse-number.ts';
import { descriptionOf, lineOf, namesOf } from '../text-fields.ts';
import { nfoCredits } from './nfo-credits.ts';
import { collectionId, nfoIds } from './nfo-ids.ts';
import { nfoArtwork, nfoTrailers } from './nfo-links.ts';
import { splitNames } from './nfo-names.ts';
import { nfoRatings } from './nfo-ratings.ts';
import { childrenOf, childText, type XmlElement } from './xml-element.ts';

const TAG_LIMITS = { count: 200, length: 100 } as const;
const FIRST_TIME = Date.UTC(1980, 0, 1);
const DAY = 86_400_000;
/** The first day that programs know, written where they know none. */
const NO_DATE = /^(?:0000|0001|1601)\b|^0$|^-/;

/**
 * What an element says of its title. Malformed values are left out and added to `notes`, as the end of a sentence that
 * begins with "Left out:". `now` in ms since the epoch: nothing is from more than ten years after it.
 */
export function nfoOfElement(root: XmlElement, kind: NfoKind, now: number, notes: string[]): Nfo {
  const isPart = kind === 'episode' || kind === 'season';
  const isEpisode = kind === 'episode';
  const days = daysOf(root, isEpisode, now, notes);
  const line = (...names: readonly string[]) => textOf(root, names, notes);
  const names = (field: 'genres' | 'countries' | 'companies', name: string) =>
    namesOf(valuesOf(field, splitNames(childrenOf(root, name).map(({ text }) => text))), field, notes);
  const number = (name: string, field: 'season' | 'episode') => numberOf(childText(root, name), field, notes);
  return {
    kind,
    title: line('title') ?? (kind === 'series' ? line('showtitle') : null),
    originalTitle: line('originaltitle'),
    sortTitle: line('sorttitle'),
    ...days,
    year: yearFrom(childText(root, 'year'), days.premiered ?? days.aired, now, notes),
    season: isPart ? (number('seasonnumber', 'season') ?? number('season', 'season')) : null,
    episode: isEpisode ? number('episode', 'episode') : null,
    lastEpisode: isEpisode ? number('episodenumberend', 'episode') : null,
    seriesTitle: isPart ? line('showtitle') : null,
    plot: descriptionOf(valuesOf('description', [childText(root, 'plot', 'outline', 'review') ?? '']), notes),
    tagline: line('tagline'),
    runtimeMin: runtimeOf(valuesOf('runtimeMin', [childText(root, 'runtime') ?? '0']), notes),
    ...nfoRatings(root, notes),
    genres: names('genres', 'genre'),
    tags: parseNames(splitNames(childrenOf(root, 'tag').map(({ text }) => text)), TAG_LIMITS),
    countries: names('countries', 'country'),
    studios: names('companies', 'studio'),
    credits: nfoCredits(root, notes),
    collection: collectionOf(root),
    trailers: nfoTrailers(root),
    artwork: nfoArtwork(root, kind),
    externalIds: nfoIds(root, kind, notes),
    ...watchedOf(root, now, notes),
    addedAt: timeOf(childText(root, 'dateadded'), 'time it was added', now, notes),
    isLocked: truthOf(childText(root, 'lockdata')) === true,
    lockedFields: splitNames(childrenOf(root, 'lockedfields').map(({ text }) => text)),
  };
}

function valuesOf(
  field: CatalogueField,
  list: readonly unknown[],
): ReadonlyMap<CatalogueField, readonly unknown[]> {
  const given = list.filter((value) => field === 'description' || !isNothing(value));
  if (given.length === 0) return new Map();
  const isList = field === 'genres' || field === 'countries' || field === 'companies';
  return new Map([[field, isList ? [given] : given]]);
}

/** Text of one line; MediaPortal puts bars around some. */
function textOf(root: XmlElement, names: readonly string[], notes: string[]): string | null {
  const text = childText(root, ...names)?.replace(/^\|+|\|+$/g, '');
  return text === undefined ? null : lineOf(new Map([['title', [text]]]), 'title', notes);
}

function dayOf(text: string | null, now: number, notes: string[]): string | null {
  return text === null || NO_DATE.test(text) ? null : airedDateOf(valuesOf('airedDate', [text]), now, notes);
}

/** An episode is shown first when it is aired, whatever its file calls it. */
function daysOf(
  root: XmlElement,
  isEpisode: boolean,
  now: number,
  notes: string[],
): Pick<Nfo, 'premiered' | 'aired'> {
  const premiered = dayOf(childText(root, 'premiered', 'releasedate'), now, notes);
  const aired = dayOf(childText(root, 'aired'), now, notes);
  return { premiered, aired: aired ?? (isEpisode ? premiered : null) };
}

function yearFrom(text: string | null, day: string | null, now: number, notes: string[]): number | null {
  const isGiven = text !== null && !NO_DATE.test(text);
  const year = isGiven ? yearOf(valuesOf('year', [text]), now, notes) : null;
  return year ?? (day === null ? null : Number(day.slice(0, 4)));
}

/** -1 stands for none. */
function numberOf(text: string | null, field: 'season' | 'episode', notes: string[]): number | null {
  return text === null || /^-/.test(text) ? null : countOf(valuesOf(field, [text]), field, notes);
}

function collectionOf(root: XmlElement): NfoCollection | null {
  const sets = [root, ...childrenOf(root, 'sets')].flatMap((holder) => childrenOf(holder, 'set'));
  const names = [...sets.map((set) => childText(set, 'name') ?? set.text), childText(root, 'setname') ?? ''];
  const name = names.map(cleanLine).find((text) => text !== '');
  return name === undefined ? null : { name: shortened(name, 200), tmdbId: collectionId(root) };
}

function watchedOf(
  root: XmlElement,
  now: number,
  notes: string[],
): Pick<Nfo, 'watched' | 'playCount' | 'lastPlayed'> {
  const countText = childText(root, 'playcount');
  const playCount = countText === null || /^-/.test(countText) ? null : parseCount(countText);
  if (playCount === null && countText !== null && !/^-/.test(countText))
    notes.push(`the number of plays “${shortened(cleanLine(countText), 40)}”`);
  return {
    watched: truthOf(childText(root, 'watched')) ?? (playCount === null ? null : playCount > 0),
    playCount,
    lastPlayed: timeOf(childText(root, 'lastplayed'), 'time it was last played', now, notes),
  };
}

function truthOf(text: string | null): boolean | null {
  if (text === null) return null;
  return /^(?:true|yes|1)$/i.test(text) ? true : /^(?:false|no|0)$/i.test(text) ? false : null;
}

function timeOf(text: string | null, what: string, now: number, notes: string[]): number | null {
  if (text === null || NO_DATE.test(text)) return null;
  const time = parseDate(text) === null ? null : parseTimestamp(text);
  if (time !== null && time >= FIRST_TIME && time <= now + DAY) return time;
  notes.push(`the ${what}, “${shortened(cleanLine(text), 40)}”`);
  return null;
}
