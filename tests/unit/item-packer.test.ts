import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { CatalogueItem } from '../../src/shared/catalogue-item.ts';
import { ItemPacker } from '../../src/shared/item-packer.ts';
import { MEDIA_TYPES } from '../../src/shared/media-type.ts';
import { PERSON_WORDS } from '../../src/shared/packed-items.ts';
import { unpackItems } from '../support/unpack-items.ts';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const count = fc.nat(1_000_000_000);
const sourceId = fc
  .tuple(fc.constantFrom('imdb', 'tmdb', 'ä b'), text)
  .map(([source, id]) => `${source}:${id}`);

const item: fc.Arbitrary<CatalogueItem> = fc.record({
  line: fc.integer({ min: 1, max: 2 ** 40 }),
  mediaType: fc.constantFrom(...MEDIA_TYPES),
  title: text,
  sortTitle: text,
  originalTitle: maybe(text),
  alternativeTitles: fc.array(text, { maxLength: 3 }),
  year: maybe(fc.integer({ min: 1800, max: 2200 })),
  description: maybe(fc.string({ unit: 'binary', minLength: 1, maxLength: 2000 })),
  genres: fc.array(text, { maxLength: 3 }),
  countries: fc.array(text, { maxLength: 3 }),
  companies: fc.array(text, { maxLength: 3 }),
  runtimeMin: maybe(count),
  rating: maybe(fc.double({ min: 0, max: 10, noNaN: true })),
  votes: maybe(count),
  airedDate: maybe(fc.constant('2001-02-03')),
  season: maybe(count),
  episode: maybe(count),
  seriesTitle: maybe(text),
  seriesSortTitle: maybe(text),
  externalIds: fc.dictionary(fc.constantFrom('imdb', 'tmdb', 'wikidata'), text),
  credits: fc.array(
    fc.record({ name: text, role: text, character: maybe(text), personExternalId: maybe(sourceId) }),
    { maxLength: 5 },
  ),
  addedAt: maybe(fc.integer({ min: 0, max: 2 ** 45 })),
});

test('items come out of a packing as they went in, and nothing of the one before', () => {
  // Half a surrogate pair has no UTF-8; every way into a catalogue replaces it.
  const items = fc
    .array(item, { maxLength: 8 })
    .map((given) => JSON.parse(wellFormed(given)) as CatalogueItem[]);
  const packer = new ItemPacker();
  fc.assert(
    fc.property(items, (given) => {
      for (const one of given) packer.add(one);
      expect(packer.count).toBe(given.length);
      const unpacked = unpackItems(packer.take());
      expect(JSON.parse(JSON.stringify(unpacked))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
  );
});

test('names of nothing are left out, and an id without a source is none', () => {
  const packer = new ItemPacker();
  const [one] = fc.sample(item, { seed: 1, numRuns: 1 }) as [CatalogueItem];
  const nobody = { name: '', role: 'actor', character: null, personExternalId: null };
  const ada = { name: 'Ada', role: 'actor', character: '', personExternalId: 'nm1' };
  packer.add({ ...one, genres: ['', 'Drama'], externalIds: { imdb: '' }, credits: [nobody, ada] });
  expect(unpackItems(packer.take())[0]).toMatchObject({
    genres: ['Drama'],
    externalIds: {},
    credits: [{ ...ada, character: null, personExternalId: null }],
  });
});

test('people are one when name and id are, wherever the two seem to meet', () => {
  const packer = new ItemPacker();
  const [one] = fc.sample(item, { seed: 1, numRuns: 1 }) as [CatalogueItem];
  const who = (name: string, personExternalId: string | null) => ({
    name,
    role: 'actor',
    character: null,
    personExternalId,
  });
  const credits = [
    who('B', 'x:1|A'),
    who('A|B', 'x:1'),
    who('1', 'x:2'),
    who('1x:2', null),
    who('B', 'x:1|A'),
  ];
  packer.add({ ...one, credits });
  const packed = packer.take();
  expect(packed.people.length / PERSON_WORDS).toBe(4);
  expect(unpackItems(packed)[0]?.credits).toEqual(credits);
});

function wellFormed(items: readonly CatalogueItem[]): string {
  return JSON.stringify(items, (_key, value) =>
    typeof value === 'string' ? new TextDecoder().decode(new TextEncoder().encode(value)) : value,
  );
}
