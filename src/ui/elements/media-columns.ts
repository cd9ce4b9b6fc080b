import { formatDay } from '../../shared/format-date.ts';
import { formatDuration } from '../../shared/format-duration.ts';
import { formatRating } from '../../shared/format-number.ts';
import { formatSize } from '../../shared/format-size.ts';
import type { ItemSort } from '../../shared/item-criteria.ts';
import type { ItemRow, MatchStatus } from '../../shared/media-item.ts';
import { mediaTypeName } from '../media-type-name.ts';

/** A column of the table beside the title. */
export interface MediaColumn {
  readonly name: string;
  readonly title: string;
  /** The sort its header chooses; absent: the list cannot be sorted by it. */
  readonly sort?: ItemSort;
  readonly text: (row: ItemRow) => string;
}

const STATUS_TEXT: Readonly<Record<MatchStatus, string>> = {
  pending: 'Waiting',
  matched: 'Matched',
  manual: 'By hand',
  skipped: 'Left alone',
  failed: 'Failed',
};

/** The columns of the table after the title, in their order. */
export const MEDIA_COLUMNS: readonly MediaColumn[] = [
  { name: 'year', title: 'Year', sort: 'year', text: (row) => row.year?.toString() ?? '' },
  { name: 'type', title: 'Type', text: (row) => mediaTypeName(row.mediaType) },
  {
    name: 'rating',
    title: 'Rating',
    sort: 'rating',
    text: (row) => (row.rating === null ? '' : formatRating(row.rating)),
  },
  {
    name: 'duration',
    title: 'Duration',
    sort: 'runtime',
    text: (row) => (row.runtimeMin === null ? '' : formatDuration(row.runtimeMin)),
  },
  { name: 'added', title: 'Added', sort: 'added', text: (row) => formatDay(row.addedAt) },
  {
    name: 'size',
    title: 'Size',
    text: (row) => (row.sizeBytes === null ? '' : formatSize(row.sizeBytes)),
  },
  { name: 'status', title: 'Status', text: (row) => STATUS_TEXT[row.status] },
];

/** For an episode, its number and series: "S2 E3 · Sherlock". Empty for everything else. */
export function episodeText(row: ItemRow): string {
  const season = row.season === null ? '' : `S${row.season}`;
  const episode = row.episode === null ? '' : `E${row.episode}`;
  const number = `${season} ${episode}`.trim();
  return [number, row.seriesTitle ?? ''].filter((part) => part !== '').join(' · ');
}

/** What stands beneath the title where there is no room for columns: "1999 · Movie · 2 h 14 min · 7.4". */
export function summaryText(row: ItemRow): string {
  const duration = row.runtimeMin === null ? '' : formatDuration(row.runtimeMin);
  const rating = row.rating === null ? '' : `★ ${formatRating(row.rating)}`;
  const parts = [
    row.year?.toString() ?? '',
    episodeText(row) || mediaTypeName(row.mediaType),
    duration,
    rating,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
