import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readSubtitles } from '../../src/interop/subtitles/read-subtitles.ts';
import { AppError } from '../../src/shared/reply.ts';
import type { SubtitleCue } from '../../src/shared/subtitle-cue.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readSubtitles(utf8(text), 'a.srt');
const texts = (text: string) => read(text).map((cue) => cue.text);

const two = (value: number) => String(value).padStart(2, '0');
function clock(ms: number, point: string, digits: 2 | 3): string {
  const fraction = String(ms % 1000)
    .padStart(3, '0')
    .slice(0, digits);
  const seconds = Math.floor(ms / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${point}${fraction}`;
}

/** Each format's own way to write the same cues. */
const WRITERS: Readonly<Record<string, (cues: readonly SubtitleCue[]) => string>> = {
  subrip: (cues) =>
    cues
      .map(
        ({ startMs, endMs, text }, at) =>
          `${at + 1}\r\n${clock(startMs, ',', 3)} --> ${clock(endMs, ',', 3)}\r\n${text.replaceAll('\n', '\r\n')}\r\n`,
      )
      .join('\r\n'),
  webvtt: (cues) =>
    `WEBVTT\n\nNOTE made up\nby hand\n\n${cues
      .map(
        ({ startMs, endMs, text }) =>
          `a\n${clock(startMs, '.', 3)} --> ${clock(endMs, '.', 3)}\n${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}\n`,
      )
      .join('\n')}`,
  substation: (cues) =>
    `[Script Info]\nTitle: none\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nComment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,not shown\n${cues
      .map(
        ({ startMs, endMs, text }) =>
          `Dialogue: 0,${clock(startMs, '.', 2)},${clock(endMs, '.', 2)},Default,,0,0,0,,${text.replaceAll('\n', '\\N')}\n`,
      )
      .join('')}`,
};

const line = fc
  .string({ unit: fc.constantFrom(...'abcé ,.!?&<>"\'漢ß0-:'), minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !text.includes('-->') && !/^\d+$/.test(text) && !/<[^<]*>/.test(text));
const cues = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.array(line, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((drafts) => {
    let at = 0;
    return drafts.map(([length, lines]): SubtitleCue => {
      // Hundredths, the finest that SubStation has.
      const startMs = at;
      at += length * 10;
      return { startMs, endMs: at, text: lines.join('\n'), isOnTop: false };
    });
  });

for (const [name, write] of Object.entries(WRITERS))
  test(`cues written as ${name} are read back as they were`, () => {
    fc.assert(fc.property(cues, (written) => expect(read(write(written))).toEqual(written)));
  });

test('any bytes give cues or say why not', () => {
  const pieces = fc.constantFrom(
    ...[
      'WEBVTT\n\n',
      '[Events]\n',
      'Dialogue: ',
      '0:00:01.00,',
      '00:01,5 --> 00:02,0\n',
      '{\\p1}',
      '{\\an8',
      '<i',
      '\n\n',
    ],
    ...[
      '1\n',
      '--> 99:99:99.999',
      '\u0000',
      '<script>',
      '&lt;',
      'Format: Text\n',
      ',,,,,,,,,',
      '\ud800',
      '\r',
    ],
  );
  const text = fc.array(pieces, { maxLength: 40 }).map((parts) => utf8(parts.join('')));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      try {
        for (const cue of readSubtitles(bytes, 'a.srt')) {
          expect(cue.endMs).toBeGreaterThan(cue.startMs);
          expect(cue.text).not.toBe('');
        }
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 500 },
  );
});

test('SubRip is read as it is found: without numbers, with empty lines, times written in other ways', () => {
  const found = read(
    '00:00:01,000 --> 00:00:02,500\nFirst\n00:00:03.5 --> 0:00:04,25 X1:10 X2:20\n{\\an8}Second\n\nwith a gap\n\n\n7\n01:05,000 --> 01:06,000\n\n12\n\n',
  );
  expect(found).toEqual([
    { startMs: 1000, endMs: 2500, text: 'First', isOnTop: false },
    { startMs: 3500, endMs: 4250, text: 'Second\nwith a gap', isOnTop: true },
    { startMs: 65_000, endMs: 66_000, text: '12', isOnTop: false },
  ]);
});

test('what lays text out goes, and everything else stays as text', () => {
  const cue = (text: string) => `1\n00:00:01,000 --> 00:00:02,000\n${text}\n`;
  expect(texts(cue('<i>Hush</i>, <font color="#fff">now</font>'))).toEqual(['Hush, now']);
  expect(texts(cue('<script>alert(1)</script> & <img src=x onerror=y>'))).toEqual([
    '<script>alert(1)</script> & <img src=x onerror=y>',
  ]);
  const vtt =
    'WEBVTT\n\n00:01.000 --> 00:02.000 line:10%\n<v Ines>Come <00:01.500><c.loud>here</c> &lt;3 &amp;c\n';
  expect(read(vtt)).toEqual([{ startMs: 1000, endMs: 2000, text: 'Come here <3 &c', isOnTop: true }]);
  const ass =
    '[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}Wait,{\\i0}\\Nplease\nDialogue: 0,0:00:01.00,0:00:02.00,Sign,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}\n';
  expect(texts(ass)).toEqual(['Wait,\nplease']);
});

test('the encoding is found: UTF-16 by its mark, UTF-8, else Windows-1252', () => {
  const text = '1\n00:00:01,000 --> 00:00:02,000\nÀ bientôt\n';
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
  ]);
  const latin = Uint8Array.from(text, (c) => c.charCodeAt(0));
  for (const bytes of [utf16, latin, utf8(`\ufeff${text}`)])
    expect(readSubtitles(bytes, 'a.srt').map((cue) => cue.text)).toEqual(['À bientôt']);
  expect(() => read('nothing of the kind')).toThrow('“a.srt” holds no subtitles.');
  expect(() => readSubtitles(new Uint8Array(17 * 1024 * 1024), 'a.srt')).toThrow('larger than 16 MB');
});
