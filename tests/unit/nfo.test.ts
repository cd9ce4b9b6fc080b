import { expect, test } from '@playwright/test';
import { itemOfNfo } from '../../src/interop/nfo/item-of-nfo.ts';
import { LARGEST_NFO_BYTES, readNfo } from '../../src/interop/nfo/read-nfo.ts';
import type { Nfo } from '../../src/shared/files/nfo.ts';
import { unwrap } from '../../src/shared/reply.ts';

const NOW = Date.UTC(2026, 10, 26);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (content: string | Uint8Array, name = 'Film.nfo') =>
  unwrap(readNfo(typeof content === 'string' ? bytesOf(content) : content, name, NOW));
const first = (content: string | Uint8Array) => read(content).entries[0] as Nfo;
const refusalOf = (content: string | Uint8Array) => {
  const reply = readNfo(typeof content === 'string' ? bytesOf(content) : content, 'Film.nfo', NOW);
  return reply.ok ? 'read' : `${reply.error.code}: ${reply.error.message}`;
};

const FILM = `<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
<movie>
  <title>The Salt Road</title>
  <originaltitle>Drumul sării</originaltitle>
  <sorttitle>Salt Road 1</sorttitle>
  <ratings>
    <rating name="trakt" max="10"><value>7.1</value><votes>20</votes></rating>
    <rating name="imdb" max="100" default="true"><value>83.5</value><votes>1,204</votes></rating>
  </ratings>
  <userrating>9</userrating>
  <plot>A caravan &amp; its guide.&lt;br&gt;Second part.</plot>
  <tagline>Go &quot;on&quot;</tagline>
  <runtime>112</runtime>
  <thumb aspect="poster" preview="https://img.example/s.jpg">https://img.example/poster.jpg</thumb>
  <thumb aspect="set.poster">https://img.example/set.jpg</thumb>
  <thumb aspect="landscape">C:\\pictures\\thumb.jpg</thumb>
  <fanart><thumb>https://img.example/fanart.jpg</thumb></fanart>
  <uniqueid type="imdb" default="true">tt7654321</uniqueid>
  <uniqueid type="TMDB">4321</uniqueid>
  <uniqueid type="tvdb">-1</uniqueid>
  <genre>Drama</genre><genre>Rock &amp; Roll</genre>
  <tag>to keep</tag>
  <country>Romania / France</country>
  <studio>North, South, West</studio>
  <set tmdbcolid="77"><name>Roads Collection</name><overview>All of them.</overview></set>
  <director>Ana Pop</director>
  <credits>Ana Pop</credits><credits>Ion Rusu</credits>
  <actor><name>Mara Lin</name><role>Guide</role><order>1</order><tmdbid>55</tmdbid></actor>
  <actor><name>Tudor Dan</name><role>Trader</role><order>0</order></actor>
  <premiered>2019-03-08</premiered>
  <trailer>plugin://plugin.video.youtube/?action=play_video&amp;videoid=abcDEF12345</trailer>
  <playcount>2</playcount>
  <lastplayed>2021-05-06</lastplayed>
  <dateadded>2020-01-02</dateadded>
  <lockdata>true</lockdata>
  <lockedfields>Name|Genres</lockedfields>
</movie>`;

test('a film is read with all that is kept of it', () => {
  const { entries, problems } = read(FILM);
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      kind: 'movie',
      title: 'The Salt Road',
      originalTitle: 'Drumul sării',
      sortTitle: 'Salt Road 1',
      year: 2019,
      premiered: '2019-03-08',
      aired: null,
      season: null,
      episode: null,
      lastEpisode: null,
      seriesTitle: null,
      plot: 'A caravan & its guide.\n\nSecond part.',
      tagline: 'Go "on"',
      runtimeMin: 112,
      rating: 8.35,
      votes: 1204,
      userRating: 9,
      genres: ['Drama', 'Rock & Roll'],
      tags: ['to keep'],
      countries: ['Romania', 'France'],
      studios: ['North', 'South', 'West'],
      credits: [
        { name: 'Tudor Dan', role: 'actor', character: 'Trader', personExternalId: null },
        { name: 'Mara Lin', role: 'actor', character: 'Guide', personExternalId: 'tmdb:55' },
        { name: 'Ana Pop', role: 'director', character: null, personExternalId: null },
        { name: 'Ana Pop', role: 'writer', character: null, personExternalId: null },
        { name: 'Ion Rusu', role: 'writer', character: null, personExternalId: null },
      ],
      collection: { name: 'Roads Collection', tmdbId: '77' },
      trailers: ['https://www.youtube.com/watch?v=abcDEF12345'],
      artwork: [
        { type: 'poster', url: 'https://img.example/poster.jpg', season: null },
        { type: 'fanart', url: 'https://img.example/fanart.jpg', season: null },
      ],
      externalIds: { imdb: 'tt7654321', tmdb: '4321' },
      watched: true,
      playCount: 2,
      // Days and times without a zone are this machine’s.
      lastPlayed: new Date(2021, 4, 6).getTime(),
      addedAt: new Date(2020, 0, 2).getTime(),
      isLocked: true,
      lockedFields: ['Name', 'Genres'],
    },
  ]);
  expect(itemOfNfo(entries[0] as Nfo)).toMatchObject({
    mediaType: 'movie',
    title: 'The Salt Road',
    sortTitle: 'salt road 11',
    airedDate: '2019-03-08',
    companies: ['North', 'South', 'West'],
    externalIds: { imdb: 'tt7654321', tmdb: '4321' },
  });
});

test('a file of several episodes gives each, whatever holds them', () => {
  const episode = (number: number) =>
    `<episodedetails><title>Part ${number}</title><showtitle>Harbour</showtitle><season>2</season><episode>${number}</episode><aired>2020-02-0${number}</aired><id>90${number}</id></episodedetails>`;
  const inRow = read(`<?xml version="1.0"?>${episode(3)}\n<?xml version="1.0"?>\n${episode(4)}`);
  expect(inRow.entries.map(({ season, episode, aired }) => [season, episode, aired])).toEqual([
    [2, 3, '2020-02-03'],
    [2, 4, '2020-02-04'],
  ]);
  const within = read(`<xbmcmultiepisode>${episode(3)}${episode(4)}</xbmcmultiepisode>`);
  expect(within).toEqual(inRow);
  expect(within.entries.map((entry) => itemOfNfo(entry))).toMatchObject([
    { mediaType: 'episode', title: 'Part 3', seriesTitle: 'Harbour', externalIds: { tvdb: '903' } },
    { mediaType: 'episode', title: 'Part 4', seriesTitle: 'Harbour', externalIds: { tvdb: '904' } },
  ]);
});

test('a series has its pictures by season, and ids from its guide', () => {
  const series = first(`<tvshow><title>Harbour</title><season>4</season><year>1601</year>
    <thumb aspect="banner" type="season" season="0">https://img.example/b0.jpg</thumb>
    <thumb aspect="poster" type="season" season="-1">https://img.example/all.jpg</thumb>
    <episodeguide>{&quot;tmdb&quot;:&quot;12&quot;,&quot;tvdb&quot;:&quot;34&quot;}</episodeguide></tvshow>`);
  expect(series).toMatchObject({ kind: 'series', season: null, year: null });
  expect(series.externalIds).toEqual({ tmdb: '12', tvdb: '34' });
  expect(series.artwork.map(({ type, season }) => [type, season])).toEqual([
    ['banner', 0],
    ['poster', null],
  ]);
  const season = first('<season><seasonnumber>3</seasonnumber><title>Season 3</title></season>');
  expect([season.kind, season.season, itemOfNfo(season)]).toEqual(['season', 3, null]);
});

test('addresses are enough, and count behind XML where it leaves ids open', () => {
  expect(first('https://www.imdb.com/title/tt1234567/\nhttps://www.themoviedb.org/movie/89-x')).toMatchObject(
    {
      kind: 'movie',
      title: null,
      externalIds: { imdb: 'tt1234567', tmdb: '89' },
    },
  );
  expect(first('http://thetvdb.com/?tab=series&id=5150&lid=7').externalIds).toEqual({ tvdb: '5150' });
  expect(first('see tvmaze.com/shows/82/x and anilist.co/anime/9')).toMatchObject({
    kind: 'series',
    externalIds: { tvmaze: '82', anilist: '9' },
  });
  const film = '<movie><title>Salt</title></movie>';
  expect(first(`${film}\nhttps://www.themoviedb.org/movie/89`).externalIds).toEqual({ tmdb: '89' });
  // The address of a series says nothing of a film.
  expect(first(`${film}\nhttps://www.themoviedb.org/tv/89`).externalIds).toEqual({});
  const two = read('imdb.com/title/tt1234567 imdb.com/title/tt7654321');
  expect(two.problems).toEqual(['It names several titles of imdb: the first counts.']);
  expect(itemOfNfo(two.entries[0] as Nfo)).toBeNull();
  expect(itemOfNfo(two.entries[0] as Nfo, 'Salt')).toMatchObject({ title: 'Salt', mediaType: 'movie' });
});

test('what people and programs get wrong in XML is read as it was meant', () => {
  const loose = first(
    '<movie><title>Salt & Pepper</title><plot>R&B &hellip; caf&eacute; 2 < 3<br/>and <i>so</i> on &#128512;</plot><year>2001</year></movie>',
  );
  expect(loose).toMatchObject({
    title: 'Salt & Pepper',
    plot: 'R&B … café 2 < 3\n\nand so on 😀',
    year: 2001,
  });
  expect(first('<movie><title><![CDATA[A & B &amp; C]]></title></movie>').title).toBe('A & B & C');
  const broken = read('<movie><title>Salt</title><year>2001</year>\n<plot>And</movie>');
  expect(broken.entries[0]).toMatchObject({ title: 'Salt', year: 2001 });
  expect(broken.problems).toEqual([
    'Its XML is broken in line 2 (closing tag mismatch): what follows was not read.',
  ]);
});

test('values that make no sense are left out and named', () => {
  const { entries, problems } = read(
    '<movie><title>Salt</title><year>soon</year><rating>15.5</rating><runtime>long</runtime><imdbid>tt1</imdbid><premiered>2019-02-30</premiered><playcount>many</playcount></movie>',
  );
  expect(entries[0]).toMatchObject({ year: null, rating: null, runtimeMin: null, externalIds: {} });
  expect(problems).toEqual([
    'Left out: the date “2019-02-30”.',
    'Left out: the year “soon”.',
    'Left out: the runtime “long”.',
    'Left out: the rating “15.5”.',
    'Left out: the imdb id “tt1”.',
    'Left out: the number of plays “many”.',
  ]);
});

test('tags, sets and what was watched are taken as far as they make sense, and the rest is named', () => {
  const { entries, problems } = read(
    `<movie><title>Salt</title><tag>Sea</tag><tag>sea</tag><tag>Ring\u0007 it</tag><tag>${'long '.repeat(2000)}</tag><tag>
      Night
    </tag><set><name>Salts\u202e</name></set><watched>perhaps</watched><playcount>123456789</playcount>
    <lastplayed>0000-05-06</lastplayed><dateadded>0001-01-01 00:00:00</dateadded></movie>`,
  );
  expect(entries[0]).toMatchObject({ tags: ['Sea', 'Night'], collection: null });
  expect(entries[0]).toMatchObject({ watched: null, playCount: null, lastPlayed: null, addedAt: null });
  expect(problems).toEqual([
    'Left out: the tag “Ring it”, which holds control characters.',
    'Left out: the tag “long long long long long long long long”, which is longer than 100 characters.',
    'Left out: the collection “Salts”, which holds control characters.',
    'Left out: the word for watched “perhaps”.',
    'Left out: the number of plays “123456789”.',
    'Left out: the time it was last played, “0000-05-06”.',
  ]);
  const many = Array.from({ length: 10_000 }, (_, at) => `<tag>word ${at}</tag>`).join('');
  const crowded = read(`<movie><title>Salt</title>${many}<plot>Kept.</plot></movie>`);
  expect(crowded.entries[0]).toMatchObject({ tags: { length: 200 }, plot: 'Kept.' });
  expect(crowded.problems).toEqual(['Left out: tags beyond the first 200, from “word 200” on.']);
  const noise = Array.from({ length: 1000 }, (_, at) => `<tag>\u0001${at}</tag>`).join('');
  const { problems: told } = read(`<movie><title>Salt</title>${noise}</movie>`);
  expect([told.length, told.at(-1)]).toEqual([11, 'Left out: 990 more tags like these.']);
});

test('encodings are told by mark, content and declaration', () => {
  const film = (title: string, encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><movie><title>${title}</title></movie>`;
  const utf16 = Uint8Array.from(Buffer.from(`\ufeff${film('Соль', 'UTF-16')}`, 'utf16le'));
  expect(first(utf16).title).toBe('Соль');
  expect(first(bytesOf(`\ufeff${film('Sâre', 'utf-8')}`)).title).toBe('Sâre');
  const latin = Uint8Array.from(Buffer.from(film('Café', 'utf-8'), 'latin1'));
  expect(first(latin).title).toBe('Café');
  // "Соль" in Windows-1251.
  const cyrillic = Uint8Array.from(Buffer.from(film('\u00d1\u00ee\u00eb\u00fc', 'windows-1251'), 'latin1'));
  expect(first(cyrillic).title).toBe('Соль');
  // Letters drawn in a DOS code page around an address.
  const drawn = Uint8Array.from([0xdc, 0x81, 0x8d, 0x90, ...bytesOf(' imdb.com/title/tt1234567')]);
  expect(first(drawn).externalIds).toEqual({ imdb: 'tt1234567' });
});

test('what is no description of a title is refused by name', () => {
  expect(refusalOf('')).toBe('file-not-nfo: “Film.nfo” is empty.');
  expect(refusalOf('nothing here')).toContain('file-not-nfo: “Film.nfo” describes no title');
  expect(refusalOf('<album><title>Songs</title></album>')).toContain('is about music');
  expect(refusalOf('<movie><title/><watched>false</watched></movie>')).toContain('nothing is filled in');
  expect(refusalOf(Uint8Array.of(1, 0, 0, 7, 0, 0))).toBe('file-not-nfo: “Film.nfo” is no text.');
  expect(refusalOf('<!DOCTYPE movie [<!ENTITY a "b">]><movie><title>&a;</title></movie>')).toContain(
    'DOCTYPE',
  );
  expect(refusalOf('<movie><!ENTITY a SYSTEM "file:///etc/passwd"><title>A</title></movie>')).toContain(
    'DOCTYPE',
  );
  expect(refusalOf('<movie>'.repeat(50_000))).toContain('nested deeper than 32');
  expect(refusalOf(new Uint8Array(LARGEST_NFO_BYTES + 1).fill(32))).toContain('file-too-large');
});
