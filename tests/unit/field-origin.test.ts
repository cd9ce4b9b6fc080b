import { expect, test } from '@playwright/test';
import { fieldOrigin } from '../../src/app/edits/field-origin.ts';
import type { OwnField } from '../../src/shared/edits/editable-field.ts';
import { formatDay } from '../../src/shared/format-date.ts';
import type { ItemDetail } from '../../src/shared/media-item.ts';

test('a field says who gave it: a person before an NFO, an NFO before providers, and the name of the file', () => {
  const item = {
    files: [{}],
    isSynthetic: false,
    nfo: { path: 'Disk/Harbour.nfo', isLocked: false, namesTitle: false, says: ['year'] },
    metadataSources: [
      { provider: 'tmdb', providerTitleId: '1', chosenBy: 'score', decidedBy: null, appliedAt: 1000 },
      { provider: 'wikidata', providerTitleId: 'Q1', chosenBy: 'score', decidedBy: null, appliedAt: 2000 },
    ],
  } as unknown as ItemDetail;
  const plain = { ...item, nfo: null, metadataSources: [] };
  const own = { field: 'year', isEdited: true, isLocked: false, changedAt: 86_400_000 } as const;
  const name = (id: string) => id.toUpperCase();
  const of = (field: OwnField, from = item, isEmpty = false) =>
    fieldOrigin(field, isEmpty, from, undefined, name);
  expect(fieldOrigin('year', true, item, own, name)).toBe(`Edited by you on ${formatDay(86_400_000)}`);
  expect(of('year', item, true)).toBe('Not known');
  expect(of('year')).toBe('From Disk/Harbour.nfo');
  expect(of('title')).toBe(`From TMDB, WIKIDATA, ${formatDay(2000)}`);
  expect(of('episode')).toBe('From the file’s name');
  expect(of('title', plain)).toBe('From the file’s name');
  expect(of('runtimeMin', plain)).toBe('From the file');
  expect(of('genres', { ...plain, files: [] })).toBe('From what was imported');
});
