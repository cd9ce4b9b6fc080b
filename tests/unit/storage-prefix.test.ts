import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { storageName, storagePrefix } from '../../src/shared/storage-prefix.ts';

test('the prefix names the folder the app is served from', () => {
  expect(storagePrefix('/')).toBe('reelshelf');
  expect(storagePrefix('/reelshelf/')).toBe('reelshelf.reelshelf');
  expect(storagePrefix('/a b/ü/')).toBe('reelshelf.a_20_b._fc_');
});

test('two installations on one origin never own each other’s names', () => {
  const basePath = fc
    .array(fc.string({ minLength: 1, maxLength: 6 }).filter((segment) => !segment.includes('/')))
    .map((segments) => (segments.length === 0 ? '/' : `/${segments.join('/')}/`));
  fc.assert(
    fc.property(basePath, basePath, (one, other) => {
      fc.pre(one !== other);
      expect(storageName(one, 'app').startsWith(`${storagePrefix(other)}~`)).toBe(false);
    }),
  );
});
