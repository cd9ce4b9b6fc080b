import { formatDay } from '../../../shared/format-date.ts';
import { formatDuration } from '../../../shared/format-duration.ts';
import { formatRating, formatThings } from '../../../shared/format-number.ts';
import { formatSize } from '../../../shared/format-size.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import { languageName } from '../../language-name.ts';

/** A fact of several titles, side by side. */
export interface ComparedFact {
  readonly name: string;
  /** One a title, in their order. */
  readonly values: readonly string[];
  readonly isSame: boolean;
}

const NONE = '–';

const FACTS: readonly (readonly [name: string, of: (item: ItemDetail) => string])[] = [
  ['Title', ({ title }) => title],
  ['Year', ({ year }) => text(year)],
  ['Library', ({ libraryName }) => libraryName],
  ['Picture', ({ files }) => listed(files.map(({ resolution }) => resolution))],
  ['HDR', ({ files }) => listed(files.map(({ hdr }) => hdr))],
  ['Video', ({ files }) => listed(files.map(({ videoCodec }) => videoCodec))],
  ['Audio', ({ files }) => listed(files.map(({ audioCodec }) => audioCodec))],
  [
    'Audio languages',
    ({ files }) =>
      listed(
        files.flatMap(({ audio }) =>
          audio.flatMap(({ language }) => (language === null ? [] : languageName(language))),
        ),
      ),
  ],
  [
    'Subtitles',
    ({ files }) =>
      listed(files.flatMap((file) => file.subtitles.map(({ language }) => languageName(language)))),
  ],
  ['Size', ({ sizeBytes }) => (sizeBytes === null ? NONE : formatSize(sizeBytes))],
  [
    'Files',
    ({ files }) =>
      files.length === 0
        ? NONE
        : files.map(({ path, isMissing }) => (isMissing ? `${path} (missing)` : path)).join('\n'),
  ],
  ['Length', ({ runtimeMin }) => (runtimeMin === null ? NONE : formatDuration(runtimeMin))],
  [
    'Known as',
    ({ externalIds }) => listed(externalIds.map(({ source, externalId }) => `${source} ${externalId}`)),
  ],
  ['Match', ({ status }) => STATUS[status]],
  ['Rating', ({ rating }) => (rating === null ? NONE : formatRating(rating))],
  ['Overview', ({ description }) => (description === null ? NONE : 'Yes')],
  ['People', ({ credits }) => (credits.length === 0 ? NONE : formatThings(credits.length, 'credit'))],
  ['Genres', ({ genres }) => listed(genres)],
  ['Watched', (item) => watched(item)],
  ['Your rating', ({ userRating }) => text(userRating)],
  ['Favourite', ({ isFavourite, favouriteNotes }) => (isFavourite ? (favouriteNotes ?? 'Yes') : NONE)],
  ['Tags', ({ tags }) => listed(tags)],
  ['Collections', ({ collections }) => listed(collections.map(({ name }) => name))],
  ['Added', ({ addedAt }) => formatDay(addedAt)],
];

const STATUS: Readonly<Record<ItemDetail['status'], string>> = {
  pending: 'Not matched',
  matched: 'Matched',
  manual: 'Chosen by you',
  skipped: 'Left alone',
  failed: 'Not found',
};

/** All that is known of titles, side by side; what is known of none is left out. */
export function comparedFacts(titles: readonly ItemDetail[]): readonly ComparedFact[] {
  return FACTS.map(([name, of]) => {
    const values = titles.map(of);
    return { name, values, isSame: values.every((value) => value === values[0]) };
  }).filter(({ values }) => values.some((value) => value !== NONE));
}

function watched({ watched: isWatched, playCount, lastWatchedAt }: ItemDetail): string {
  if (!isWatched && playCount === 0) return NONE;
  const last = lastWatchedAt === null ? '' : `, last ${formatDay(lastWatchedAt)}`;
  return `${isWatched ? 'Yes' : 'In part'}${playCount > 1 ? ` ${playCount} ×` : ''}${last}`;
}

function text(value: string | number | null): string {
  return value === null ? NONE : String(value);
}

function listed(values: readonly (string | null)[]): string {
  return [...new Set(values.filter((value) => value !== null))].join(', ') || NONE;
}
