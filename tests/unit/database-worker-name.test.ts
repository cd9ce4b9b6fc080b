import { expect, test } from '@playwright/test';
import { databaseWorkerName, prefixOfReader } from '../../src/rpc/database-worker-name.ts';
import { storagePrefix } from '../../src/shared/storage-prefix.ts';

test('a reader knows from its name whose files to open', () => {
  for (const basePath of ['/', '/shelf/', '/a b/~c/']) {
    const prefix = storagePrefix(basePath);
    expect(prefixOfReader(databaseWorkerName(prefix, 'reader'))).toBe(prefix);
  }
});

test('a writer, and a worker of another name, open nothing before they are told', () => {
  expect(prefixOfReader(databaseWorkerName('reelshelf', 'writer'))).toBeUndefined();
  for (const name of ['', 'reelshelf-reader', '~reader', 'a~b~reader'])
    expect(prefixOfReader(name)).toBeUndefined();
});
