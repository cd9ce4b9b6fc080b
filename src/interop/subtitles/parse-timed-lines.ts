import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import { isOnTop, plainSubRip, plainWebVtt } from './cue-text.ts';

/** `00:01:02,500 --> 00:01:04,000`, also with a point, without hours, and with settings behind. */
const TIMING =
  /^[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})(.*)$/;

interface Timing {
  /** Index of its line. */
  readonly at: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly settings: string;
}

/**
 * Cues of SubRip, as it is found: with empty lines within a text, or with none between two, with or without numbers,
 * and times written in several ways. Between two lines of times all is text but the number of the second.
 */
export function parseSubRip(text: string): SubtitleCue[] {
  const lines = text.split('\n');
  const timings = timingsOf(lines);
  return timings.map((timing, index) => {
    const end = timings[index + 1]?.at ?? lines.length;
    const body = lines.slice(timing.at + 1, end);
    const hasNext = index + 1 < timings.length;
    if (hasNext && /^\s*\d+\s*$/.test(body.at(-1) ?? '')) body.pop();
    const raw = body.join('\n');
    return { ...times(timing), text: plainSubRip(raw), isOnTop: isOnTop(raw) };
  });
}

/** Cues of WebVTT (https://www.w3.org/TR/webvtt1/): a block ends with an empty line; notes and styles are not shown. */
export function parseWebVtt(text: string): SubtitleCue[] {
  const lines = text.split('\n');
  return timingsOf(lines).map((timing) => {
    const end = lines.findIndex((line, at) => at > timing.at && line.trim() === '');
    const raw = lines.slice(timing.at + 1, end < 0 ? undefined : end).join('\n');
    return { ...times(timing), text: plainWebVtt(raw), isOnTop: isLineOnTop(timing.settings) };
  });
}

function times({ startMs, endMs }: Timing): Pick<SubtitleCue, 'startMs' | 'endMs'> {
  return { startMs, endMs };
}

function timingsOf(lines: readonly string[]): Timing[] {
  return lines.flatMap((line, at) => {
    const found = line.includes('-->') ? TIMING.exec(line) : null;
    if (found === null) return [];
    const [, h1, m1, s1, f1, h2, m2, s2, f2, settings = ''] = found;
    return [{ at, startMs: ms(h1, m1, s1, f1), endMs: ms(h2, m2, s2, f2), settings }];
  });
}

function ms(hours = '0', minutes = '0', seconds = '0', fraction = '0'): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Whether settings of a WebVTT cue put it at the top: `line:0` is the first line, `line:10%` a tenth down. */
export function isLineOnTop(settings: string): boolean {
  const found = /(?:^|\s)line:(\d{1,3})(?:\.\d+)?(%?)/.exec(settings);
  if (found === null) return false;
  return Number(found[1]) < (found[2] === '%' ? 50 : 5);
}
