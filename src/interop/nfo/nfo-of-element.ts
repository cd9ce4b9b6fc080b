import type { CatalogueField } from '../../shared/catalogue-mapping.ts';
import type { Nfo, NfoKind } from '../../shared/files/nfo.ts';
import { airedDateOf, countOf, runtimeOf, yearOf } from '../number-fields.ts';
import { isNothing } from '../parse-list.ts';
import { descriptionOf, lineOf, namesOf } from '../text-fields.ts';
import { nfoCredits } from './nfo-credits.ts';
import { nfoIds } from './nfo-ids.ts';
import { nfoArtwork, nfoTrailers } from './nfo-links.ts';
import { splitNames } from './nfo-names.ts';
import { nfoRatings } from './nfo-ratings.ts';
import { nfoCollection, nfoTags } from './nfo-tags.ts';
import { isNoDate, nfoTime } from './nfo-times.ts';
import { nfoTruth, nfoWatched } from './nfo-watched.ts';
import { childrenOf, childText, type XmlElement } from './xml-element.ts';

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
    tags: nfoTags(root, notes),
    countries: names('countries', 'country'),
    studios: names('companies', 'studio'),
    credits: nfoCredits(root, notes),
    collection: nfoCollection(root, notes),
    trailers: nfoTrailers(root),
    artwork: nfoArtwork(root, kind),
    externalIds: nfoIds(root, kind, notes),
    ...nfoWatched(root, now, notes),
    addedAt: nfoTime(childText(root, 'dateadded'), 'time it was added', now, notes),
    isLocked: nfoTruth(childText(root, 'lockdata')) === true,
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
  return text === null || isNoDate(text) ? null : airedDateOf(valuesOf('airedDate', [text]), now, notes);
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
  const isGiven = text !== null && !isNoDate(text);
  const year = isGiven ? yearOf(valuesOf('year', [text]), now, notes) : null;
  return year ?? (day === null ? null : Number(day.slice(0, 4)));
}

/** -1 stands for none. */
function numberOf(text: string | null, field: 'season' | 'episode', notes: string[]): number | null {
  return text === null || /^-/.test(text) ? null : countOf(valuesOf(field, [text]), field, notes);
}
