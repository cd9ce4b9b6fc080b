import { expect, test } from '@playwright/test';
import { actWords, leftWords } from '../../src/app/edits/act-words.ts';
import { notUndoneWords } from '../../src/app/edits/import-words.ts';
import { nextToRedo } from '../../src/app/edits/next-to-redo.ts';
import type { Act, ItemEdit, VersionDeed } from '../../src/shared/edits/item-edit.ts';

const one = (...edits: ItemEdit[]) => actWords({ edits, title: 'Harbour', itemCount: 1 });
const three = (...edits: ItemEdit[]) => actWords({ edits, title: null, itemCount: 3 });

test('acts are said in words, of one title and of many', () => {
  const tag: ItemEdit = { kind: 'tags', add: ['noir'], remove: [] };
  const untag: ItemEdit = { kind: 'tags', add: [], remove: ['noir', 'sea'] };
  const year: ItemEdit = { kind: 'set', field: 'year', value: 1999 };
  const genres: ItemEdit = { kind: 'list', field: 'genres', add: ['Crime'], remove: [] };
  expect([
    one({ kind: 'user-rating', rating: 8 }),
    three({ kind: 'user-rating', rating: 7.5 }),
    one({ kind: 'user-rating', rating: null }),
    one(tag),
    three(tag),
    three(untag),
    one({ kind: 'collections', add: ['Heist'], remove: [] }),
    three({ kind: 'collections', add: [], remove: ['Heist'] }),
    one({ kind: 'favourite', isFavourite: true }),
    three({ kind: 'favourite', isFavourite: false }),
    one({ kind: 'favourite', isFavourite: true, notes: 'With friends.' }),
    three({ kind: 'favourite', isFavourite: true, notes: 'With friends.' }),
    three({ kind: 'favourite', isFavourite: true, notes: null }),
    one({ kind: 'watched', isWatched: true }),
    one(year),
    three(year),
    one({ kind: 'set', field: 'description', value: null }),
    one({ kind: 'set', field: 'description', value: 'x'.repeat(99) }),
    one(genres),
    one({ kind: 'lock', field: 'genres', isLocked: true }),
    one({ kind: 'release', field: 'title' }),
    one(year, genres),
    one(year, { kind: 'lock', field: 'title', isLocked: true }),
    three(year, genres, tag, { kind: 'watched', isWatched: false }),
  ]).toEqual([
    'Rated 8: Harbour',
    'Rated 3 titles 7.5',
    'Removed your rating: Harbour',
    'Tagged with noir: Harbour',
    'Tagged 3 titles with noir',
    'Removed the tags noir and sea from 3 titles',
    'Put into Heist: Harbour',
    'Removed 3 titles from Heist',
    'Added to favourites: Harbour',
    'Removed 3 titles from favourites',
    'Kept as a favourite with notes: Harbour',
    'Made 3 titles favourites with notes',
    'Made 3 titles favourites without notes',
    'Marked as watched: Harbour',
    'Changed the year to 1999: Harbour',
    'Changed the year of 3 titles to 1999',
    'Removed the overview: Harbour',
    `Changed the overview to ${'x'.repeat(60)}…: Harbour`,
    'Added Crime to the genres: Harbour',
    'Locked the genres: Harbour',
    'Gave back the title: Harbour',
    'Changed the year and the genres: Harbour',
    'Changed the year and the lock of the title: Harbour',
    'Changed 4 things of 3 titles',
  ]);
  expect([leftWords(0), leftWords(1), leftWords(2)]).toEqual([
    undefined,
    '1 title was changed since and stays as it is.',
    '2 titles were changed since and stay as they are.',
  ]);
});

test('matches, cast and pictures are said in words too', () => {
  const said = (...edits: Act['edits']) => actWords({ edits, title: 'Harbour', itemCount: 1 });
  expect([
    said({ kind: 'match', to: 'The Quiet Harbour' }),
    actWords({ edits: [{ kind: 'refuse-match' }], title: null, itemCount: 2 }),
    said({ kind: 'refuse-match' }),
    said({ kind: 'credits', credits: [] }),
    said({ kind: 'artwork', type: 'fanart', picture: null }),
  ]).toEqual([
    'Matched to The Quiet Harbour: Harbour',
    'Refused the match of 2 titles',
    'Refused the match: Harbour',
    'Changed the cast and crew: Harbour',
    'Gave back the backdrop: Harbour',
  ]);
});

test('what is done to libraries, folders, searches and by jobs is said in words', () => {
  const of = (act: Partial<Act>, title = 'Films', itemCount = 0) =>
    actWords({ edits: [], title, itemCount, ...act });
  expect([
    of({ library: { kind: 'library-create' } }),
    of({ library: { kind: 'library-rules' } }),
    of({ library: { kind: 'root-add', name: 'disk' } }),
    of({ library: { kind: 'root-remove', rootId: 1, name: 'disk', titles: 'keep' } }),
    of({ search: { kind: 'search-rename', to: 'Dark' } }, 'Noir'),
    of({ search: { kind: 'search-pin', isPinned: false } }, 'Noir'),
    of({ search: { kind: 'search-import', count: 2 } }),
    of({ brought: { jobId: 1, how: 'import', changed: 0 } }, 'films.csv', 10_000),
    of({ brought: { jobId: 1, how: 'scan', changed: 0 } }, 'Films', 1),
    actWords({ edits: [{ kind: 'skip-match', isSkipped: true }], title: null, itemCount: 2 }),
    actWords({ edits: [{ kind: 'skip-match', isSkipped: false }], title: 'Harbour', itemCount: 1 }),
    actWords({ edits: [{ kind: 'played' }], title: 'Harbour', itemCount: 1 }),
  ]).toEqual([
    'Made the library Films',
    'Changed the scan rules of the library Films',
    'Added the folder disk to Films',
    'Removed the folder disk from Films',
    'Renamed the search Noir to Dark',
    'Took the search Noir out of the side bar',
    'Imported 2 searches',
    'Imported 10,000 titles from films.csv',
    'Found 1 title in Films',
    'Skipped 2 titles',
    'Put back into the inbox: Harbour',
    'Watched: Harbour',
  ]);
  expect(notUndoneWords({ brought: { jobId: 1, how: 'import', changed: 2 } })).toBe(
    '2 titles that were there before stay as they were changed',
  );
});

test('acts on titles as wholes are said in words, of one title and of many', () => {
  const of = (deed: VersionDeed, title: string | null, itemCount: number) =>
    actWords({ edits: [], deed, title, itemCount });
  expect([
    of({ kind: 'merge', groups: 1 }, 'Harbour', 3),
    of({ kind: 'merge', groups: 18 }, null, 40),
    of({ kind: 'split', fileId: 4 }, 'Harbour', 2),
    of({ kind: 'apart' }, 'Harbour', 2),
  ]).toEqual([
    'Merged 3 titles into one: Harbour',
    'Merged 40 titles into 18',
    'Made a version a title of its own: Harbour',
    'Marked 2 titles as not duplicates: Harbour',
  ]);
});

test('what was undone last is done again first, until something else is done', () => {
  const act = (id: number, doneAt: number, undoneAt: number | null): Act => ({
    id,
    edits: [],
    itemId: 1,
    title: 'Harbour',
    itemCount: 1,
    doneAt,
    undoneAt,
  });
  expect(nextToRedo([])).toBeUndefined();
  expect(nextToRedo([act(3, 30, 40), act(2, 20, 41), act(1, 10, null)])).toBe(2);
  expect(nextToRedo([act(3, 30, 40), act(2, 20, 40)])).toBe(2);
  expect(nextToRedo([act(4, 50, null), act(3, 30, 40)])).toBeUndefined();
  // An import is none that a key takes back or does again.
  const brought = { jobId: 1, how: 'import', changed: 0 } as const;
  expect(nextToRedo([{ ...act(5, 60, 70), brought }, { ...act(4, 50, null), brought }, act(3, 30, 40)])).toBe(
    3,
  );
});
