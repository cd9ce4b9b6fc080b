import type { ItemRow } from '../../../shared/media-item.ts';

/** What stands under a title: "2019", of an episode "S2 E3 · The title". */
export function underTitle({ mediaType, season, episode, title, seriesTitle, year }: ItemRow): string {
  if (mediaType !== 'episode' || seriesTitle === null) return year === null ? '' : String(year);
  const number = [season === null ? '' : `S${season}`, episode === null ? '' : `E${episode}`];
  return [number.filter(Boolean).join(' '), title].filter(Boolean).join(' · ');
}

/** What a title is known by: an episode by its series. */
export function mainTitle({ mediaType, title, seriesTitle }: ItemRow): string {
  return mediaType === 'episode' && seriesTitle !== null ? seriesTitle : title;
}

/** "42 min left"; empty where nobody knows. */
export function leftWords(resumeMs: number | null, durationMs: number | null): string {
  if (resumeMs === null || durationMs === null || durationMs <= resumeMs) return '';
  return `${Math.max(1, Math.round((durationMs - resumeMs) / 60_000))} min left`;
}
