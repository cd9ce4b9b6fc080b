import { plainText, plainWebVtt } from '../subtitles/cue-text.ts';
import { isLineOnTop } from '../subtitles/parse-timed-lines.ts';
import { boxesOf } from './mp4-boxes.ts';
import type { SaidText } from './packet-text.ts';

/** The texts in a sample of a text track: timed text (3GPP TS 26.245), or WebVTT (ISO/IEC 14496-30). */
export function sampleTexts(sample: Uint8Array, format: string): readonly SaidText[] {
  return format === 'webvtt' ? vttTexts(sample) : [{ text: timedText(sample), isOnTop: false }];
}

/** Its length in two bytes, and the text; styles behind it are left out. */
function timedText(sample: Uint8Array): string {
  if (sample.length < 2) return '';
  const length = new DataView(sample.buffer, sample.byteOffset).getUint16(0);
  const text = sample.subarray(2, 2 + length);
  const isBigEndian = text[0] === 0xfe && text[1] === 0xff;
  const isLittleEndian = text[0] === 0xff && text[1] === 0xfe;
  const encoding = isBigEndian ? 'utf-16be' : isLittleEndian ? 'utf-16le' : 'utf-8';
  return plainText(new TextDecoder(encoding).decode(text).replaceAll(/\r\n?/g, '\n'));
}

function vttTexts(sample: Uint8Array): readonly SaidText[] {
  const decode = (data: Uint8Array | undefined) => new TextDecoder().decode(data);
  return [...boxesOf(sample)]
    .filter(({ type }) => type === 'vttc')
    .map(({ data }) => {
      const parts = new Map([...boxesOf(data)].map((box) => [box.type, box.data]));
      return {
        text: plainWebVtt(decode(parts.get('payl')).replaceAll(/\r\n?/g, '\n')),
        isOnTop: isLineOnTop(decode(parts.get('sttg'))),
      };
    });
}
