import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import { isOnTop, plainSubStation } from './cue-text.ts';

/** Columns of events where a file does not name them: those of ASS and, but for the first, of SSA. */
const USUAL_COLUMNS = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',');
const TIME = /^(\d{1,3}):(\d{1,2}):(\d{1,2})[.:,](\d{1,3})$/;

/** Cues of SubStation Alpha (`.ass`, `.ssa`): its lines as plain text, without styles, positions and drawings. */
export function parseSubStation(text: string): SubtitleCue[] {
  let columns: readonly string[] = USUAL_COLUMNS;
  let isInEvents = false;
  const cues: SubtitleCue[] = [];
  for (const line of text.split('\n')) {
    const section = /^\s*\[([^\]]{1,60})\]/.exec(line)?.[1];
    if (section !== undefined) isInEvents = section.trim().toLowerCase() === 'events';
    if (!isInEvents) continue;
    const format = /^\s*Format\s*:(.*)$/i.exec(line)?.[1];
    if (format !== undefined) columns = format.split(',').map((name) => name.trim().toLowerCase());
    const event = /^\s*Dialogue\s*:(.*)$/i.exec(line)?.[1];
    const cue = event === undefined ? null : cueOf(event, columns);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

/** The text is the last column, and has the commas that are left. */
function cueOf(event: string, columns: readonly string[]): SubtitleCue | null {
  const parts = event.split(',');
  const value = (name: string) => parts[columns.indexOf(name)]?.trim() ?? '';
  const startMs = ms(value('start'));
  const endMs = ms(value('end'));
  if (startMs === null || endMs === null) return null;
  const raw = parts.slice(columns.length - 1).join(',');
  return { startMs, endMs, text: plainSubStation(raw), isOnTop: isOnTop(raw) };
}

function ms(time: string): number | null {
  const found = TIME.exec(time);
  if (found === null) return null;
  const [, hours, minutes, seconds, fraction = ''] = found;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}
