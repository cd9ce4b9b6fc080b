import { deepEqual, equal } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type IndexedFacts, IndexPage } from '../../src/cache/indexeddb/index-page.ts';
import { PROVIDER_IDS, QUERY_TYPES } from '../../src/shared/metadata/provider-id.ts';

const time = fc.nat(2 ** 31 - 1).map((n) => n * 1000);
const facts: fc.Arbitrary<IndexedFacts> = fc.record(
  {
    key: fc.nat(30).map((n) => createHash('sha256').update(String(n)).digest('hex')),
    provider: fc.constantFrom(...PROVIDER_IDS),
    type: fc.constantFrom(...QUERY_TYPES),
    createdAt: time,
    expiresAt: time,
    keepUntil: time,
    lastAccessedAt: time,
    hitCount: fc.nat(),
    bytes: fc.nat(),
    encoding: fc.constantFrom('identity' as const, 'gzip' as const),
  },
  { noNullPrototype: true },
);

test('a page holds what was put there last for each key, however it was stored between', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(facts, fc.boolean()), { maxLength: 60 }), (steps) => {
      const model = new Map<string, IndexedFacts>();
      let page = new IndexPage();
      for (const [entry, isRemoved] of steps) {
        const at = page.find(entry.key);
        equal(at >= 0, model.has(entry.key));
        if (isRemoved) {
          page = page.without((row) => row === at);
          model.delete(entry.key);
        } else {
          page.put(entry);
          model.set(entry.key, entry);
        }
        page = IndexPage.from(structuredClone(page.toRecord()));
      }
      const rows = Array.from({ length: page.length }, (_, row) => page.factsAt(row));
      deepEqual(new Map(rows.map((row) => [row.key, row])), model);
    }),
  );
});

test('a record that is no page is an empty one', () => {
  const odd = [
    undefined,
    null,
    7,
    'p',
    {},
    { names: 'tmdb', rows: new Uint8Array(76) },
    { names: ['tmdb'], rows: new Uint8Array(75) },
  ];
  // Its row names a provider that is not there.
  const nameless = { names: [], rows: new Uint8Array(76) };
  for (const record of [...odd, nameless]) expect(IndexPage.from(record).length).toBe(0);
});
