import type { CatalogueCredit } from '../../../shared/catalogue-item.ts';
import { formatDuration } from '../../../shared/format-duration.ts';
import { formatCount, formatRating } from '../../../shared/format-number.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import type { MergedDetails, RemoteImage } from '../../../shared/metadata/title-details.ts';

/** What can be taken from a provider or left as it is, each by itself. */
export const DETAIL_FIELDS = [
  'title',
  'year',
  'overview',
  'runtime',
  'rating',
  'genres',
  'keywords',
  'countries',
  'companies',
  'people',
  'poster',
] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** A field as it is now and as it would be. */
export interface FieldChange {
  readonly field: DetailField;
  readonly name: string;
  /** Empty: nothing is known. */
  readonly now: string;
  readonly next: string;
  /** It would stay as it is. */
  readonly isSame: boolean;
}

const NAMES: Readonly<Record<DetailField, string>> = {
  title: 'Title',
  year: 'Year',
  overview: 'Overview',
  runtime: 'Duration',
  rating: 'Rating',
  genres: 'Genres',
  keywords: 'Keywords',
  countries: 'Countries',
  companies: 'Companies',
  people: 'Cast and crew',
  poster: 'Poster',
};

/** People who are named; the others are counted. */
const NAMED_PEOPLE = 8;

type Known = Pick<
  ItemDetail,
  'title' | 'originalTitle' | 'year' | 'runtimeMin' | 'rating' | 'votes' | 'genres' | 'keywords' | 'countries'
> & {
  readonly overview: string | null;
  readonly companies: readonly string[];
  readonly credits: readonly Pick<CatalogueCredit, 'name' | 'character'>[];
};

/** The fields providers say something of, in their order. */
export function fieldChanges(item: ItemDetail, details: MergedDetails): FieldChange[] {
  const companies = item.companies.map(({ name }) => name);
  const now = textsOf({ ...item, overview: item.description, companies });
  const next = textsOf(details);
  const changes = DETAIL_FIELDS.filter((field) => field !== 'poster' && next[field] !== '').map((field) => ({
    field,
    name: NAMES[field],
    now: now[field],
    next: next[field],
    isSame: sameText(now[field], next[field]),
  }));
  if (posterOf(details) === null) return changes;
  return [...changes, { field: 'poster', name: NAMES.poster, now: '', next: '', isSame: false }];
}

/** The poster that would be taken. */
export function posterOf({ images }: MergedDetails): RemoteImage | null {
  return images.find(({ type }) => type === 'poster') ?? null;
}

/** The backdrop that comes with the poster. */
export function backdropOf({ images }: MergedDetails): RemoteImage | null {
  return images.find(({ type }) => type === 'fanart') ?? null;
}

/** The details with only the chosen fields: what they do not say stays as it is. */
export function chosenDetails(
  item: ItemDetail,
  details: MergedDetails,
  chosen: ReadonlySet<DetailField>,
): MergedDetails {
  const keep = <T>(field: DetailField, value: T, instead: T): T => (chosen.has(field) ? value : instead);
  return {
    ...details,
    title: keep('title', details.title, item.title),
    originalTitle: keep('title', details.originalTitle, null),
    alternativeTitles: keep('title', details.alternativeTitles, []),
    translations: keep('title', details.translations, []),
    year: keep('year', details.year, null),
    airedDate: keep('year', details.airedDate, null),
    overview: keep('overview', details.overview, null),
    runtimeMin: keep('runtime', details.runtimeMin, null),
    rating: keep('rating', details.rating, null),
    votes: keep('rating', details.votes, null),
    genres: keep('genres', details.genres, []),
    keywords: keep('keywords', details.keywords, []),
    countries: keep('countries', details.countries, []),
    companies: keep('companies', details.companies, []),
    credits: keep('people', details.credits, []),
  };
}

function textsOf(known: Known): Readonly<Record<DetailField, string>> {
  const { originalTitle, title } = known;
  const original = originalTitle === null || originalTitle === title ? '' : ` (${originalTitle})`;
  return {
    title: `${title}${original}`,
    year: known.year?.toString() ?? '',
    overview: known.overview ?? '',
    runtime: known.runtimeMin === null ? '' : formatDuration(known.runtimeMin),
    rating: ratingText(known),
    genres: known.genres.join(', '),
    keywords: known.keywords.join(', '),
    countries: known.countries.join(', '),
    companies: known.companies.join(', '),
    people: peopleText(known.credits),
    poster: '',
  };
}

function ratingText({ rating, votes }: Known): string {
  if (rating === null) return '';
  return `${formatRating(rating)}${votes === null ? '' : ` · ${formatCount(votes)} ${votes === 1 ? 'vote' : 'votes'}`}`;
}

function peopleText(credits: Known['credits']): string {
  const names = [...new Set(credits.map(({ name }) => name))];
  const more = names.length - NAMED_PEOPLE;
  const shown = names.slice(0, NAMED_PEOPLE).join(', ');
  return more > 0 ? `${shown} and ${formatCount(more)} more` : shown;
}

/** Lists in another order are the same. */
function sameText(a: string, b: string): boolean {
  const sorted = (text: string) => text.split(', ').sort().join(', ');
  return sorted(a) === sorted(b);
}
