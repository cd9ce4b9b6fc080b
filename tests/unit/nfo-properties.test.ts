import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cleanLine } from '../../src/interop/clean-text.ts';
import { itemOfNfo } from '../../src/interop/nfo/item-of-nfo.ts';
import { LARGEST_NFO_BYTES, readNfo } from '../../src/interop/nfo/read-nfo.ts';
import { unwrap } from '../../src/shared/reply.ts';

const NOW = Date.UTC(2026, 10, 26);
const encoder = new TextEncoder();
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const line = fc
  .string({ unit: fc.constantFrom(...'aZé千Ж😀&<>"\'/;#.-! 0'), minLength: 1, maxLength: 30 })
  // Titles without letters may stand for nothing, and bars around them are taken off.
  .map((text) => cleanLine(`T${text}`));
const film = fc.record({
  title: line,
  year: fc.integer({ min: 1900, max: 2030 }),
  runtime: fc.integer({ min: 1, max: 600 }),
  rating: fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10),
  imdb: fc.integer({ min: 10_000, max: 99_999_999 }).map((id) => `tt${String(id).padStart(7, '0')}`),
  actors: fc.uniqueArray(line, { maxLength: 4 }),
  watched: fc.boolean(),
});

test('a written film reads back', () => {
  fc.assert(
    fc.property(film, fc.boolean(), fc.constantFrom('utf-8', 'utf-16le'), (written, inCdata, encoding) => {
      const { title, year, runtime, rating, imdb, actors, watched } = written;
      const text = (value: string) =>
        inCdata && !/&|]]>/.test(value) ? `<![CDATA[${value}]]>` : escaped(value);
      const cast = actors.map(
        (name, order) => `<actor><order>${order}</order><name>${text(name)}</name></actor>`,
      );
      const xml = `<?xml version="1.0" encoding="${encoding}"?>\n<movie><title>${text(title)}</title><year>${year}</year>
        <runtime>${runtime}</runtime><rating>${rating}</rating><uniqueid type="imdb">${imdb}</uniqueid>
        ${cast.join('')}<watched>${watched}</watched></movie>`;
      const bytes = encoding === 'utf-8' ? encoder.encode(xml) : Buffer.from(`\ufeff${xml}`, 'utf16le');
      const { entries, problems } = unwrap(readNfo(Uint8Array.from(bytes), 'Film.nfo', NOW));
      expect(problems).toEqual([]);
      const entry = entries[0];
      // Text that was escaped twice somewhere is read as once.
      expect(entry).toMatchObject({ title: cleanLine(title), year, rating, watched });
      expect(entry).toMatchObject({ runtimeMin: runtime, externalIds: { imdb } });
      expect(entry?.credits.map(({ name }) => name)).toEqual([...new Set(actors.map(cleanLine))]);
      expect(entry && itemOfNfo(entry)?.title).toBe(cleanLine(title));
    }),
  );
});

test('whatever the bytes, there are entries or a failure with a code', () => {
  const piece = fc.constantFrom(
    '<movie>',
    '</movie>',
    '<episodedetails>',
    '</episodedetails>',
    '<title>',
    '</title>',
    '<rating max="',
    '<actor><name>A',
    '<uniqueid type="__proto__">',
    '</uniqueid>',
    '<id constructor="1">',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml',
    '<!DOCTYPE',
    '"',
    '&',
    '&#x110000;',
    '&#55357;',
    '<',
    '/>',
    'imdb.com/title/tt0000001',
    '1e999',
    '\u0000',
    '\ufeff',
    '-1',
    '{"tmdb":{}}',
    '<episodeguide>',
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 })
      .map((parts) => encoder.encode(parts.join(''))),
    fc.array(piece, { maxLength: 30 }).map((parts) => encoder.encode(`<movie><title>T${parts.join('')}`)),
  );
  fc.assert(
    fc.property(bytes, (content) => {
      const reply = readNfo(content, 'x.nfo', NOW);
      if (!reply.ok) {
        expect(['file-not-nfo', 'file-encoding']).toContain(reply.error.code);
        expect(reply.error.message).toContain('x.nfo');
        return;
      }
      expect(reply.value.entries.length).toBeGreaterThan(0);
      for (const entry of reply.value.entries) {
        // What is stored has to be text that SQLite and the page can take.
        expect(JSON.stringify(entry)).not.toMatch(/\\ud[89a-f]|\\u0000/);
        const item = itemOfNfo(entry);
        if (item !== null) expect(item.title).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

test('a file as large as may be is read or refused whatever it repeats', () => {
  const repeated = (part: string, before = '<movie><title>T</title>') =>
    encoder.encode((before + part.repeat(LARGEST_NFO_BYTES / part.length)).slice(0, LARGEST_NFO_BYTES));
  for (const part of [
    '<a>',
    '<',
    '&',
    '<a/>',
    '<a ',
    'a="b" ',
    '<!--',
    '<actor><name>A</name></actor>',
    '</',
    ' ',
  ])
    expect(readNfo(repeated(part), 'x.nfo', NOW).ok, part).toBe(part !== '<a>');
  for (const part of ['imdb.com/title/', 'thetvdb.com/?', '?id=', '<?xml ', '\n\n'])
    expect(readNfo(repeated(part, ''), 'x.nfo', NOW).ok, part).toBe(false);
  expect(readNfo(repeated('a b="c" ', '<movie '), 'x.nfo', NOW).ok).toBe(false);
});
