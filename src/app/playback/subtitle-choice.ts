import type { PlayableSubtitle } from '../../shared/playback.ts';

/** Those that are text, and can be shown in the page. */
const READABLE = /\.(?:srt|vtt|ass|ssa)$/i;

/** Why subtitles are not shown here; undefined: they can be. */
export function whyNotShown({ path }: Pick<PlayableSubtitle, 'path'>): string | undefined {
  if (path === null) return 'in the file: only players outside show them';
  return READABLE.test(path) ? undefined : 'pictures: only players outside show them';
}

/** The subtitles in a language that was chosen before, whole ones before those of foreign lines only. */
export function subtitleIn(
  subtitles: readonly PlayableSubtitle[],
  language: string | null,
): PlayableSubtitle | undefined {
  const found = subtitles.filter((one) => one.language === language && whyNotShown(one) === undefined);
  return found.find(({ isForced }) => !isForced) ?? found[0];
}
