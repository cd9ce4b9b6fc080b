import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { MergedDetails, TitleDetails } from '../../shared/metadata/title-details.ts';
import { mergeSeasons } from './merge-season.ts';
import { chooseGenres, chooseText } from './merge-texts.ts';
import { otherTitles } from './other-titles.ts';

type Sources = Partial<Record<keyof TitleDetails, ProviderId>>;

/**
 * Brings together what several providers say of one title. Each field is from the first that has it; title, overview
 * and genres from the first in the earliest wanted language; pictures, trailers, translations, seasons and ids are put
 * together. Null when there is nothing to bring together.
 * @param all those of the provider believed first in front
 * @param languages BCP 47, the one wanted most first
 */
export function mergeDetails(
  all: readonly TitleDetails[],
  languages: readonly string[],
): MergedDetails | null {
  const [first] = all;
  if (first === undefined) return null;
  const sources: Sources = {};
  const from = (name: keyof TitleDetails, details: TitleDetails | undefined) => {
    if (details !== undefined) sources[name] = details.ref.provider;
    return details;
  };
  const single = <Name extends SingleField>(name: Name): TitleDetails[Name] | null =>
    from(
      name,
      all.find((details) => details[name] !== null),
    )?.[name] ?? null;
  const list = <Name extends ListField>(name: Name): TitleDetails[Name] =>
    from(
      name,
      all.find((details) => details[name].length > 0),
    )?.[name] ?? first[name];
  const title = chooseText(all, 'title', languages);
  const overview = chooseText(all, 'overview', languages);
  if (title !== null) sources.title = title.provider;
  if (overview !== null) sources.overview = overview.provider;
  const rated = from(
    'rating',
    all.find(({ rating }) => rating !== null),
  );
  for (const name of TOGETHER) list(name);
  const originalTitle = single('originalTitle');
  const shownTitle = title?.text ?? first.title;
  return {
    ref: first.ref,
    refs: all.map(({ ref }) => ref),
    title: shownTitle,
    originalTitle,
    alternativeTitles: otherTitles(all, [shownTitle, originalTitle ?? '']),
    year: single('year'),
    overview: overview?.text ?? null,
    overviewLanguage: overview?.language ?? null,
    language: (title ?? overview)?.language ?? null,
    airedDate: single('airedDate'),
    runtimeMin: single('runtimeMin'),
    rating: rated?.rating ?? null,
    // Votes count for one rating only.
    votes: from('votes', rated?.votes == null ? undefined : rated)?.votes ?? null,
    genres: from('genres', chooseGenres(all, languages))?.genres ?? [],
    keywords: list('keywords'),
    countries: list('countries'),
    companies: list('companies'),
    credits: list('credits'),
    images: joinedBy(all, 'images', ({ url }) => url),
    trailers: joinedBy(all, 'trailers', ({ url }) => url),
    translations: joinedBy(
      list('translations').length > 0 ? all : [],
      'translations',
      ({ language }) => language,
    ),
    seasons: mergeSeasons(all.map(({ seasons }) => seasons)),
    externalIds: Object.assign({}, ...all.map(({ externalIds }) => externalIds).reverse()),
    url: single('url'),
    sources,
  };
}

type SingleField = 'originalTitle' | 'year' | 'airedDate' | 'runtimeMin' | 'url';
/** Lists to which everybody adds. */
const TOGETHER = ['images', 'trailers', 'translations', 'seasons'] as const;
type ListField = 'keywords' | 'countries' | 'companies' | 'credits' | (typeof TOGETHER)[number];

/** All of a list's entries, each once: the first of a key stays. */
function joinedBy<Name extends 'images' | 'trailers' | 'translations'>(
  all: readonly TitleDetails[],
  name: Name,
  keyOf: (entry: TitleDetails[Name][number]) => string,
): readonly TitleDetails[Name][number][] {
  const entries = new Map<string, TitleDetails[Name][number]>();
  for (const details of all)
    for (const entry of details[name]) {
      const key = keyOf(entry);
      if (!entries.has(key)) entries.set(key, entry);
    }
  return [...entries.values()];
}
