import { sortTitle } from '../../../shared/sort-title.ts';
import type { EpisodeTitles, ScannedTitle } from './scanned-title.ts';

/** What a path was read as, as it is kept with the file: JSON. Equal readings are equal texts. */
export function storedReading(title: ScannedTitle): string {
  const { mediaType, year, alternativeTitles } = title;
  const ids = Object.entries(title.externalIds).sort(([a], [b]) => (a < b ? -1 : 1));
  const shared = [mediaType, title.title, year, alternativeTitles, Object.fromEntries(ids)];
  if (title.mediaType !== 'episode') return JSON.stringify(shared);
  return JSON.stringify([...shared, title.season, title.numbers, title.date, title.episodeTitle]);
}

/** A reading that {@link storedReading} has written; null for anything else. */
export function parseReading(json: string | null): ScannedTitle | null {
  const stored: unknown = JSON.parse(json ?? 'null');
  if (!Array.isArray(stored)) return null;
  const [mediaType, title, year, alternativeTitles, externalIds, season, numbers, date, episodeTitle] =
    stored;
  const shared = { title, year, alternativeTitles, externalIds };
  return mediaType === 'episode'
    ? { mediaType, ...shared, season, numbers, date, episodeTitle }
    : { mediaType, ...shared };
}

/** Whether two readings name the same series: a year that one of them leaves open tells them not apart. */
export function isSameSeries(one: EpisodeTitles, other: EpisodeTitles): boolean {
  const isOfYear = one.year === null || other.year === null || one.year === other.year;
  const ids = Object.entries(one.externalIds);
  const agrees = ids.every(([source, id]) => (other.externalIds[source] ?? id) === id);
  return isOfYear && agrees && sortTitle(one.title) === sortTitle(other.title);
}
