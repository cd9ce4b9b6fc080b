import { expect, test } from '../support/app-test.ts';
import { TURNS } from '../support/profile.ts';

// Each address has its turn twice.
for (let turn = 1; turn <= 2 * TURNS; turn++) {
  test(`what a test stores is gone when another begins at its address (${turn})`, async ({
    page,
    appUrl,
  }) => {
    await page.goto(`${appUrl}manifest.webmanifest`);
    const stored = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const files: string[] = [];
      for await (const name of root.keys()) files.push(name);
      return {
        files,
        items: Object.keys(localStorage),
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).length,
      };
    });
    expect(stored).toEqual({ files: [], items: [], caches: [], databases: 0 });
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle('left', { create: true })).createWritable();
      await file.write('something');
      await file.close();
      localStorage.setItem('left', 'something');
      await (await caches.open('left')).put('left', new Response('something'));
      await new Promise((resolve) => {
        indexedDB.open('left').onsuccess = resolve;
      });
    });
    // What a page stored that went elsewhere goes as well.
    await page.goto('about:blank');
  });
}
