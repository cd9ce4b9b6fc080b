import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cacheKey, canonicalJson } from '../../src/cache/cache-key.ts';
import type { CacheParams, CacheQuery, CacheValue } from '../../src/shared/cache/cache-entry.ts';

const anyValue = fc.jsonValue() as fc.Arbitrary<CacheValue>;
const anyParams = fc.dictionary(fc.string(), anyValue, {
  noNullPrototype: true,
}) as fc.Arbitrary<CacheParams>;
const search = (params: CacheParams): CacheQuery => ({ provider: 'tmdb', type: 'search', params });

/** The same value with the properties of every object in reverse order and an undefined one between them. */
function reversed(value: CacheValue): CacheValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, reversed(part)] as const);
  return Object.fromEntries([...entries.reverse(), ['not there', undefined]]);
}

test('the key is the SHA-256 of version, provider, type and parameters', async () => {
  const query = search({ year: 1999, title: 'The Matrix', region: undefined });
  const text = '[2,"tmdb","search",{"title":"The Matrix","year":1999}]';
  expect(await cacheKey(query)).toBe(createHash('sha256').update(text).digest('hex'));
});

test('the order of properties and what is undefined say nothing; everything else does', async () => {
  await fc.assert(
    fc.asyncProperty(anyParams, async (params) => {
      fc.pre(!Object.hasOwn(params, 'not there'));
      const key = await cacheKey(search(params));
      expect(await cacheKey(search(reversed(params) as CacheParams))).toBe(key);
      expect(await cacheKey({ ...search(params), provider: 'omdb' })).not.toBe(key);
      expect(await cacheKey({ ...search(params), type: 'find' })).not.toBe(key);
      expect(await cacheKey(search({ ...params, 'not there': null }))).not.toBe(key);
    }),
  );
});

test('canonical JSON says the same as the value', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('lists keep their order, and names their spelling', () => {
  expect(canonicalJson([2, 1, undefined])).toBe('[2,1,null]');
  expect(canonicalJson({ b: 1, B: 2, ä: 3 })).toBe('{"B":2,"b":1,"ä":3}');
  expect(canonicalJson(JSON.parse('{"z":1,"__proto__":{"b":1,"a":2}}'))).toBe(
    '{"__proto__":{"a":2,"b":1},"z":1}',
  );
  expect(canonicalJson(undefined)).toBe('null');
});
