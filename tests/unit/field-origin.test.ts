import { expect, test } from '@playwright/test';
import { fieldOrigin, giverWords, groupOrigin, pictureOrigin } from '../../src/app/edits/field-origin.ts';
import type { OwnField } from '../../src/shared/edits/editable-field.ts';
import { formatDay } from '../../src/shared/format-date.ts';
import type { ItemDetail } from '../../src/shared/media-item.ts';

const item = {
  files: [{ name: 'Harbour.1998.mkv' }],
  isSynthetic: false,
  imported: null,
  nfo: {
    ...{ path: 'Disk/Harbour.nfo', isLocked: false, namesTitle: false, says: ['year'], readAt: 4000 },
    gave: { tags: ['sea', 'gone'], collections: [] },
  },
  metadataSources: [
    { provider: 'tmdb', providerTitleId: '1', chosenBy: 'score', decidedBy: null, appliedAt: 1000 },
    { provider: 'wikidata', providerTitleId: 'Q1', chosenBy: 'score', decidedBy: null, appliedAt: 2000 },
  ],
  tags: ['sea', 'noir'],
  collections: ['Ports'],
} as unknown as ItemDetail;
const providers = {
  name: (id: string) => id.toUpperCase(),
  ofAddress: (url: string) => (url.includes('image.tmdb.org') ? 'TMDB' : undefined),
};
const DAY = 86_400_000;

test('a field says who gave it and when: a person before an NFO, an NFO before providers, an import, the file’s name', () => {
  const plain = { ...item, nfo: null, metadataSources: [] };
  const imported = { name: 'films.csv', importedAt: 5 * DAY };
  const own = { field: 'year', isEdited: true, isLocked: false, changedAt: DAY } as const;
  const of = (field: OwnField, from: ItemDetail = item, isEmpty = false) =>
    fieldOrigin(field, isEmpty, from, undefined, providers);
  expect(fieldOrigin('year', true, item, own, providers)).toBe(`Edited by you on ${formatDay(DAY)}`);
  expect(of('year', item, true)).toBe('Not known');
  expect(of('year')).toBe(`From Disk/Harbour.nfo, read on ${formatDay(4000)}`);
  expect(of('title')).toBe(`From TMDB, WIKIDATA, ${formatDay(2000)}`);
  expect(of('episode')).toBe('From the file’s name: Harbour.1998.mkv');
  expect(of('title', plain)).toBe('From the file’s name: Harbour.1998.mkv');
  expect(of('runtimeMin', plain)).toBe('From the file');
  expect(of('genres', { ...plain, files: [], imported })).toBe(
    `From films.csv, imported on ${formatDay(5 * DAY)}`,
  );
  expect(of('genres', { ...plain, files: [] })).toBe('From what was imported');
});

test('a picture says whether it is a file beside the video, a provider’s or a person’s choice, and since when', () => {
  const picture = {
    type: 'poster',
    isChosen: false,
    since: DAY,
    file: null,
    url: 'https://image.tmdb.org/p.jpg',
  };
  const of = (...pictures: object[]) =>
    pictureOrigin('poster', { pictures } as unknown as ItemDetail, providers);
  expect(of()).toBe('None yet');
  expect(of(picture)).toBe(`From TMDB, ${formatDay(DAY)}`);
  expect(of({ ...picture, url: 'sidecar:7', file: 'Disk/poster.jpg' })).toBe(
    `From Disk/poster.jpg, ${formatDay(DAY)}`,
  );
  expect(of({ ...picture, isChosen: true, url: 'own:mine.png' }, picture)).toBe(
    `Chosen by you on ${formatDay(DAY)}, from mine.png`,
  );
  expect(of({ ...picture, url: 'https://example.org/p.jpg' })).toBe(`From example.org, ${formatDay(DAY)}`);
});

test('tags say which of them an NFO gave, and earlier values who gave them', () => {
  expect(groupOrigin('tags', item)).toBe(
    `From Disk/Harbour.nfo, read on ${formatDay(4000)}: sea. The others are yours`,
  );
  expect(groupOrigin('collections', item)).toBe('Yours');
  expect(groupOrigin('tags', { ...item, tags: [] })).toBe('');
  expect(giverWords(null, DAY, providers)).toBe(`until ${formatDay(DAY)}`);
  expect(giverWords({ kind: 'person', at: DAY }, 0, providers)).toBe(`by you, ${formatDay(DAY)}`);
  expect(giverWords({ kind: 'providers', providers: ['tmdb'], at: DAY }, 0, providers)).toBe(
    `from TMDB, ${formatDay(DAY)}`,
  );
});
