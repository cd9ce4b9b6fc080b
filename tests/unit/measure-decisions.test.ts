import { expect, test } from '@playwright/test';
import { markedDescription, markedLibrary } from '../../src/app/measure/leftover.ts';
import { browserName } from '../../src/app/measure/machine-facts.ts';
import { bytesNeeded, refusal } from '../../src/app/measure/refusal.ts';
import type { Library } from '../../src/shared/library.ts';

function library(changes: Partial<Library>): Library {
  return {
    id: 1,
    name: 'Films',
    path: null,
    mediaType: 'mixed',
    description: null,
    isActive: true,
    isSynthetic: false,
    scanRoots: [],
    defaultDestination: null,
    color: null,
    createdAt: 0,
    updatedAt: 0,
    counts: {},
    ...changes,
  };
}

const MARK = '3f6c2c5e';
const made = library({ id: 7, isSynthetic: true, description: markedDescription(MARK) });

test('only the library that carries the noted mark is taken for left over', () => {
  expect(markedLibrary(MARK, [library({}), made])).toBe(made);
  expect(markedLibrary(MARK, [{ ...made, id: 1, name: 'Renamed' }])?.name).toBe('Renamed');
});

for (const [what, mark, other] of [
  ['without a note nothing is', undefined, made],
  ['with an empty note nothing is', '', made],
  ['one of another measurement is not', MARK, { ...made, description: markedDescription('another') }],
  ['one of the same name is not', MARK, library({ name: 'Measurement (synthetic)', isSynthetic: true })],
  ['one that is not synthetic is not', MARK, { ...made, isSynthetic: false }],
  ['one that only mentions the mark is not', MARK, { ...made, description: `About ${made.description}` }],
] as const) {
  test(`left over: ${what}`, () => {
    expect(markedLibrary(mark, [other])).toBeUndefined();
  });
}

const FINE = { items: 10_000, status: { state: 'ready' }, running: [], space: undefined } as const;

test('nothing speaks against measuring a database that can be written to, with room and no job', () => {
  expect(refusal(FINE)).toBeUndefined();
  const needed = bytesNeeded(10_000);
  expect(refusal({ ...FINE, space: { usage: 5, quota: needed + 5 } })).toBeUndefined();
});

const reason = { code: 'database-newer', message: 'A newer version has changed it.' } as const;

for (const [what, circumstances, code] of [
  ['too few titles', { items: 999 }, 'invalid-argument'],
  ['too many titles', { items: 1e9 }, 'invalid-argument'],
  ['half a title', { items: 10_000.5 }, 'invalid-argument'],
  ['a database that is being opened', { status: { state: 'opening' } }, 'busy'],
  ['a database that can only be read', { status: { state: 'read-only', reason } }, 'database-newer'],
  ['a database that failed', { status: { state: 'failed', reason } }, 'database-newer'],
  ['a running job', { running: ['films.jsonl'] }, 'busy'],
  ['short space', { space: { usage: 5, quota: bytesNeeded(10_000) + 4 } }, 'storage-full'],
] as const) {
  test(`refused: ${what}`, () => {
    expect(refusal({ ...FINE, ...circumstances })?.code).toBe(code);
  });
}

test('a refusal names the job, or the space that is needed and left', () => {
  expect(refusal({ ...FINE, running: ['films.jsonl'] })?.message).toContain('“films.jsonl”');
  const message = refusal({ ...FINE, space: { usage: 9_000_000, quota: 10_000_000 } })?.message;
  expect(message).toMatch(/needs 90 MB .* has 1 MB left/);
});

test('a browser is known by its own name, without decoys, or by its whole user agent', () => {
  const brands = [
    { brand: 'Not.A/Brand', version: '99' },
    { brand: 'Chromium', version: '156' },
    { brand: 'Microsoft Edge', version: '156' },
  ];
  expect(browserName(brands, 'Mozilla/5.0')).toBe('Chromium 156, Microsoft Edge 156');
  expect(browserName(undefined, 'Mozilla/5.0 Firefox/153.0')).toBe('Mozilla/5.0 Firefox/153.0');
});
