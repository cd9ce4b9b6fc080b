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

test('whatever tags and figures of watching a file holds, what is kept is within bounds and what is not is told', () => {
  const unit = fc.constantFrom('a', 'É', '千', '😀', ' ', '-', '\u0007', '\u202e', '\n', '&', '<');
  const tag = fc.oneof(
    fc.string({ unit, maxLength: 12 }),
    fc.nat({ max: 1500 }).map((length) => `t${'x'.repeat(length)}`),
  );
  const figure = fc.oneof(
    fc.integer().map(String),
    fc.constantFrom(
      'abc',
      '0',
      '3',
      '1e9',
      '2,5',
      '0000-00-00',
      '0000-01-02',
      '2019-02-30',
      '2019-02-28 10:00:00',
    ),
    fc.string({ unit, maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 300 }), figure, figure, (tags, plays, day) => {
      const xml = `<movie><title>Salt</title>${tags.map((text) => `<tag>${escaped(text)}</tag>`).join('')}
        <playcount>${escaped(plays)}</playcount><lastplayed>${escaped(day)}</lastplayed><plot>Kept.</plot></movie>`;
      const { entries, problems } = unwrap(readNfo(encoder.encode(xml), 'Film.nfo', NOW));
      const entry = entries[0];
      expect(entry).toMatchObject({ title: 'Salt', plot: 'Kept.' });
      const kept = entry?.tags ?? [];
      expect(kept.length).toBeLessThanOrEqual(200);
      expect(new Set(kept.map((name) => name.toLowerCase())).size).toBe(kept.length);
      for (const name of kept) {
        expect(name).toMatch(/^[^\p{Cc}\u202a-\u202e]{1,100}$/u);
        expect(name).toBe(cleanLine(name));
      }
      const isTold = (what: string) => problems.some((problem) => problem.includes(what));
      expect(isTold('control characters')).toBe(
        tags.some((text) => text.includes('\u0007') || text.includes('\u202e')),
      );
      if (tags.some((text) => text.length > 101))
        expect(isTold('100 characters') || isTold('more tags')).toBe(true);
      const { playCount = null, lastPlayed = null } = entry ?? {};
      if (playCount === null) expect(/^\s*-|^\s*$/.test(plays) || isTold('number of plays')).toBe(true);
      else expect(playCount).toBeLessThanOrEqual(10_000);
      if (lastPlayed === null)
        expect(/^\s*(?:-|$|0$|0000-00-00$)/.test(day) || isTold('last played')).toBe(true);
      else expect(lastPlayed).toBeGreaterThanOrEqual(Date.UTC(1980, 0, 1));
    }),
    { numRuns: 60 },
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
