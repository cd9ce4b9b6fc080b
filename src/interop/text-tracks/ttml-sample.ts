import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import { parseTtml } from '../subtitles/parse-ttml.ts';

/** When a sample is shown; ms. */
export type SampleSpan = Pick<SubtitleCue, 'startMs' | 'endMs'>;

/**
 * The cues in a sample of TTML (ISO/IEC 14496-30): a document whose times are those of the whole video, of which nothing
 * stands before or behind its sample. Some writers count from the sample on instead: that is told by cues none of which
 * would ever be shown, and all of which would be if they were.
 */
export function ttmlCues(sample: Uint8Array, span: SampleSpan): readonly SubtitleCue[] {
  const cues = parseTtml(new TextDecoder(encodingOf(sample)).decode(sample));
  const within = cutTo(cues, span);
  const isFromSample = cues.every(({ startMs }) => startMs < span.endMs - span.startMs);
  if (within.length > 0 || !isFromSample) return within;
  return cutTo(
    cues.map((cue) => ({ ...cue, startMs: cue.startMs + span.startMs, endMs: cue.endMs + span.startMs })),
    span,
  );
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function cutTo(cues: readonly SubtitleCue[], { startMs, endMs }: SampleSpan): readonly SubtitleCue[] {
  return cues
    .filter((cue) => cue.startMs < endMs && cue.endMs > startMs)
    .map((cue) => ({
      ...cue,
      startMs: Math.max(cue.startMs, startMs),
      endMs: Math.min(cue.endMs, endMs),
    }));
}
