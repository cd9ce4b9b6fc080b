import { expect, test } from '../support/browser-test.ts';
import type * as Scenarios from './scenarios/sidecars.ts';

const SCENARIOS = '/tests/browser/scenarios/sidecars.ts';
type Outcome<Name extends 'wholeWay' | 'changes' | 'trouble'> = Awaited<ReturnType<(typeof Scenarios)[Name]>>;

test('NFO files come before names, ids before a search, and own pictures before a provider’s', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'wholeWay'>>(SCENARIOS, 'wholeWay');
  expect(found.first.report).toEqual([]);
  expect(found.first.told).not.toContain('Harbour (1998)/folder.png');
  const single = { series: null, season: null, episode: null };
  expect(found.titles).toEqual([
    {
      ...single,
      title: 'Address',
      year: 2003,
      status: 'pending',
      type: 'movie',
      files: 'Address (2003).mkv',
    },
    { ...single, title: 'Another Show', year: null, status: 'pending', type: 'series', files: null },
    {
      ...{ ...single, title: 'Locked For Good', year: 2001, status: 'matched', type: 'movie' },
      files: 'Locked (2001).mkv',
    },
    {
      ...{ title: 'Low Tide', year: null, status: 'matched', type: 'episode' },
      ...{ series: 'Northern Signals', season: 1, episode: 2, files: 'Signals S01E01.mkv' },
    },
    {
      ...{ ...single, title: 'Named', year: 2004, status: 'pending', type: 'movie' },
      files: 'Named {tmdb-888} (2004).mkv',
    },
    { ...single, title: 'Northern Signals', year: null, status: 'matched', type: 'series', files: null },
    {
      ...single,
      title: 'Partly Told',
      year: 2002,
      status: 'matched',
      type: 'movie',
      files: 'Part (2002).mkv',
    },
    {
      ...{ ...single, title: 'The Glass Harbour', year: 1999, status: 'matched', type: 'movie' },
      files: 'Harbour.1998.720p.mkv',
    },
    {
      ...{ title: 'The Start', year: null, status: 'matched', type: 'episode' },
      ...{ series: 'Another Show', season: 1, episode: 1, files: 'Pilot.mkv' },
    },
  ]);
  expect(found.item).toMatchObject({
    description: 'Boats come home.',
    rating: 7.5,
    genres: ['Drama'],
    externalIds: [{ source: 'tmdb', externalId: '501' }],
    nfo: { path: 'Disk/Harbour (1998)/Harbour.1998.720p.nfo', isLocked: false, namesTitle: true },
    credits: [{ name: 'Bo South', character: 'Pilot' }, { name: 'Ida North' }],
  });
  const subtitles = found.item.files[0]?.subtitles.map(({ language, isForced, isHearingImpaired }) =>
    [language, isForced, isHearingImpaired].join(' '),
  );
  expect(subtitles?.sort()).toEqual(['de true false', 'en false true']);
  expect(found.posters).toEqual([
    { title: 'Northern Signals', type: 'poster', color: '#c0c020', isOwn: 1 },
    { title: 'Partly Told', type: 'poster', color: '#c020c0', isOwn: 1 },
    { title: 'The Glass Harbour', type: 'fanart', color: '#2020c0', isOwn: 1 },
    { title: 'The Glass Harbour', type: 'poster', color: '#c02020', isOwn: 1 },
  ]);
  // Neither what is locked, nor of which all is known.
  expect(found.asked).toEqual([
    'Address {"tmdb":"777"}',
    'Named {"tmdb":"888"}',
    'Another Show {}',
    'Partly Told {"tmdb":"503"}',
    'Northern Signals {"tvdb":"42"}',
  ]);
  expect(found.matched.map(({ title, status }) => `${title}: ${status}`)).toEqual([
    'Another Show: pending',
    'Locked For Good: matched',
    'Northern Signals: matched',
    'Partly Told: matched',
    'Provider 777: matched',
    'Provider 888: matched',
    'The Glass Harbour: matched',
  ]);
  expect(found.part).toMatchObject({
    title: 'Partly Told',
    year: 1950,
    poster: { color: '#c020c0' },
    nfo: { namesTitle: true },
    metadataSources: [{ provider: 'tmdb', providerTitleId: '503', decidedBy: 'nfo' }],
  });
  expect(found.origins.map(({ title, decidedBy }) => `${title}: ${decidedBy}`)).toEqual([
    'Partly Told: nfo',
    'Provider 777: nfo',
    'Provider 888: name',
  ]);
  expect(found.askedAgain).toEqual([]);
  expect(found.second).toEqual({ told: [], gone: [], report: [] });
});

test('a changed NFO changes what nobody has decided on; what goes takes its subtitles and pictures along', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'changes'>>(SCENARIOS, 'changes');
  expect(found.rescan).toEqual({
    told: ['Harbour (1998)/Harbour.1998.720p.nfo', 'Harbour (1998)/folder.png', 'Locked (2001)/movie.nfo'],
    gone: [
      'Harbour (1998)/Harbour.1998.720p.de.forced.srt',
      'Harbour (1998)/fanart.png',
      'Harbour (1998)/poster.png',
      'Signals/tvshow.nfo',
    ],
    report: [],
  });
  const titles = found.titles.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Mine', 'The Glass Harbour Again', 'Northern Signals']));
  expect(titles).not.toContain('Not Wanted');
  expect(found.item.files[0]?.subtitles.map(({ language }) => language)).toEqual(['en']);
  // The other picture of the folder takes the place of the one that went.
  expect(found.artwork).toEqual([{ type: 'poster', color: '#20c020' }]);
  expect(found.series).toMatchObject({ path: 'Disk/Signals/tvshow.nfo', namesTitle: true });
  // With its whole folder the film is only out of reach, and so is what lay beside it.
  expect(found.away).toMatchObject({ files: [{ isMissing: true }], poster: { color: '#20c020' } });
  expect(found.away.files[0]?.subtitles).toHaveLength(1);
});

test('what is broken, empty, huge, or nobody’s is told with its path, and the rest goes on', async ({
  runInWorker,
}) => {
  const found = await runInWorker<Outcome<'trouble'>>(SCENARIOS, 'trouble');
  expect(found.report).toEqual([
    'Disk/Alone/Alone.nfo: No video beside it belongs to it.',
    expect.stringMatching(/^Disk\/Bomb\/Bomb\.nfo: .*DOCTYPE/),
    'Disk/Bytes/Bytes.nfo: “Bytes.nfo” is no text.',
    expect.stringMatching(/^Disk\/Cut\/Cut\.nfo: Its XML is broken in line 1/),
    'Disk/Empty/Empty.nfo: “Empty.nfo” is empty.',
    'Disk/Flat/English.srt: It does not say to which of several videos it belongs.',
    'Disk/Flat/One-poster.jpg: It is no picture that can be shown, or it is damaged.',
    expect.stringMatching(/^Disk\/Huge\/Huge\.nfo: .*larger than 1 MB/),
    expect.stringMatching(/^Disk\/Notes\/Notes\.nfo: .*describes no title/),
    expect.stringMatching(/^Disk\/Two\/(?:Two|movie)\.nfo: .*says what this title is/),
  ]);
  const titles = ['Another', 'Bomb', 'Bytes', 'Cut Short', 'Empty', 'Good And Well', 'Huge', 'Notes', 'One'];
  expect(found.titles).toEqual([...titles, 'The First Of Two']);
  expect(found.again).toEqual({ told: [], gone: [], report: [] });
});
