import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import { isOnTop, plainSubRip, plainSubStation, plainWebVtt } from '../subtitles/cue-text.ts';

/** What is said, without when. */
export type SaidText = Pick<SubtitleCue, 'text' | 'isOnTop'>;

/** Columns before the text of a SubStation line in a Matroska file: ReadOrder, Layer, Style… */
const SUB_STATION_COLUMNS = 8;

/**
 * A packet of a text track of Matroska as plain text; empty for what holds none.
 * @param format as in `EmbeddedSubtitle`
 */
export function packetText(packet: Uint8Array, format: string, codecId: string): SaidText {
  const raw = new TextDecoder().decode(packet).replaceAll(/\r\n?/g, '\n').replaceAll('\0', '');
  switch (format) {
    case 'ass':
    case 'ssa': {
      const text = raw.split(',').slice(SUB_STATION_COLUMNS).join(',');
      return { text: plainSubStation(text), isOnTop: isOnTop(text) };
    }
    case 'webvtt':
      // WebM has a cue's id and its settings on two lines before the text.
      return {
        text: plainWebVtt(codecId.startsWith('D_') ? raw.split('\n').slice(2).join('\n') : raw),
        isOnTop: false,
      };
    default:
      return { text: plainSubRip(raw), isOnTop: isOnTop(raw) };
  }
}
