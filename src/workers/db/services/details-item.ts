import type { CatalogueCredit, CatalogueItem } from '../../../shared/catalogue-item.ts';
import { nameFault } from '../../../shared/edits/name-fault.ts';
import { foldText } from '../../../shared/fold-text.ts';
import type { ItemTitle } from '../../../shared/media-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { MergedDetails, Trailer } from '../../../shared/metadata/title-details.ts';
import { sortTitle } from '../../../shared/sort-title.ts';

/** What providers say as an item of a catalogue; without a title it keeps `title`. Values out of range are left out. */
export function itemOfDetails(details: MergedDetails, mediaType: MediaType, title: string): CatalogueItem {
  const newTitle = details.title.trim() || title;
  const rating = ratingOf(details);
  return {
    line: 0,
    mediaType,
    title: newTitle,
    sortTitle: sortTitle(newTitle),
    originalTitle: textOf(details.originalTitle),
    alternativeTitles: otherTitlesOfDetails(details).map(({ title }) => title),
    year: inRange(details.year, 1800, 2200),
    description: textOf(details.overview),
    genres: textsOf(details.genres),
    countries: textsOf(details.countries),
    companies: textsOf(details.companies),
    runtimeMin: inRange(details.runtimeMin, 1, 100_000),
    rating,
    votes: inRange(details.votes, rating === null ? 1 : 0, Number.MAX_SAFE_INTEGER),
    airedDate: dateOf(details.airedDate),
    season: null,
    episode: null,
    seriesTitle: null,
    seriesSortTitle: null,
    externalIds: externalIdsOf(details),
    credits: creditsOfDetails(details.credits),
    addedAt: null,
  };
}

/** Names in other languages that are kept at most: each is searched by. */
const MOST_TITLES = 80;

/** What else a title is called, none twice; translations tell their language. */
export function otherTitlesOfDetails(details: MergedDetails): readonly ItemTitle[] {
  const shown = new Set([details.title, details.originalTitle ?? ''].map(foldText));
  const titles = new Map<string, ItemTitle>();
  const add = (text: string, language: string | null) => {
    const title = text.trim();
    const folded = foldText(title);
    if (folded === '' || shown.has(folded)) return;
    const known = titles.get(folded);
    if (known === undefined) titles.set(folded, { title, language });
    else if (known.language === null) titles.set(folded, { ...known, language });
  };
  for (const title of details.alternativeTitles) add(title, null);
  for (const { title, language } of details.translations) add(title ?? '', textOf(language));
  return [...titles.values()].slice(0, MOST_TITLES);
}

/** Keywords that a person might give as well: of one line, and no longer than names may be. */
export function keywordsOfDetails({ keywords }: MergedDetails): readonly string[] {
  const kept = textsOf(keywords).filter((keyword) => nameFault(keyword) === undefined);
  return [...new Map(kept.map((keyword) => [keyword.toLowerCase(), keyword])).values()];
}

/** Trailers with an address that a browser may open. */
export function trailersOfDetails(details: MergedDetails): readonly Trailer[] {
  return details.trailers
    .filter(({ url }) => /^https?:\/\//i.test(url))
    .map(({ name, url, language }) => ({ name: name.trim() || 'Trailer', url, language: textOf(language) }));
}

/** Credits that name somebody and their part. */
export function creditsOfDetails(credits: readonly CatalogueCredit[]): CatalogueCredit[] {
  return credits.flatMap(creditOf);
}

function creditOf(credit: CatalogueCredit): CatalogueCredit[] {
  const name = credit.name.trim();
  const role = credit.role.trim();
  if (name === '' || role === '') return [];
  return [{ ...credit, name, role, character: textOf(credit.character) }];
}

/** Zero of nobody's votes is no rating. */
function ratingOf({ rating, votes }: MergedDetails): number | null {
  const isRating = rating !== null && rating >= 0 && rating <= 10;
  return !isRating || (rating === 0 && !votes) ? null : rating;
}

/** A day there is; the table takes years of four digits. */
function dateOf(date: string | null): string | null {
  if (date === null || !/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}

function externalIdsOf({ externalIds }: MergedDetails): Record<string, string> {
  const ids = Object.entries(externalIds).map(([source, id]) => [source.trim(), id.trim()] as const);
  return Object.fromEntries(ids.filter(([source, id]) => source !== '' && id !== ''));
}

/** A whole number within the bounds. */
function inRange(value: number | null, min: number, max: number): number | null {
  if (value === null) return null;
  const whole = Math.round(value);
  return whole >= min && whole <= max ? whole : null;
}

function textOf(text: string | null): string | null {
  return text?.trim() || null;
}

function textsOf(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
