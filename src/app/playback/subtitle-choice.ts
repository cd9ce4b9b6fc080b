import { isReadableFormat } from '../../shared/embedded-subtitle.ts';
import type { PlayableSubtitle } from '../../shared/playback.ts';

/** Those that are text, and can be shown in the page. */
const READABLE = /\.(?:srt|vtt|ass|ssa)$/i;
/** Formats of pictures within videos. */
const PICTURES = new Set(['pgs', 'vobsub', 'dvb']);

const OUTSIDE = 'only players outside show them';

/** Why subtitles are not shown here; undefined: they can be. */
export function whyNotShown({
  path,
  track,
  format,
}: Pick<PlayableSubtitle, 'path' | 'track' | 'format'>): string | undefined {
  if (path !== null) return READABLE.test(path) ? undefined : `pictures: ${OUTSIDE}`;
  if (track === undefined || format === null) return `in the file: ${OUTSIDE}`;
  if (isReadableFormat(format)) return undefined;
  return `${PICTURES.has(format) ? 'pictures' : `as ${format}`}: ${OUTSIDE}`;
}

/** The subtitles in a language that was chosen before, whole ones before those of foreign lines only. */
export function subtitleIn(
  subtitles: readonly PlayableSubtitle[],
  language: string | null,
): PlayableSubtitle | undefined {
  const found = subtitles.filter((one) => one.language === language && whyNotShown(one) === undefined);
  return found.find(({ isForced }) => !isForced) ?? found[0];
}
