import { storageName } from '../../src/shared/storage-prefix.ts';
import { test as base, expect, subPath } from './app-test.ts';
import { openFurnished } from './library-page.ts';
import { type ProviderServer, settingsFor, startProviderServer } from './provider-server.ts';

export { expect };

/** Titles the stand-in knows, as a catalogue that knows little of them has them; ids from 1 on in this order. */
const CATALOGUE = [
  { title: 'The Lantern Keeper', year: 2011, type: 'movie', overview: 'All that was known before.' },
  { title: 'Harbour of Glass', year: 1998, type: 'movie' },
  { title: 'Northern Signals', year: 2015, type: 'series' },
];

/**
 * Playwright's test with the built app, in which those titles have been imported, and a stand-in for the providers it
 * asks.
 */
export const test = base.extend<{ readonly providers: ProviderServer }>({
  providers: async ({ page, appUrl }, use) => {
    const providers = await startProviderServer();
    const stored = {
      [storageName(subPath, 'metadata-settings')]: settingsFor(providers),
      [storageName(subPath, 'provider-keys')]: {
        version: 1,
        keys: { tmdb: { key: 'stand-in' }, omdb: { key: 'stand-in' } },
      },
    };
    await page.addInitScript(
      ({ origin, entries }) => {
        if (location.origin !== origin) return;
        for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, JSON.stringify(value));
      },
      { origin: new URL(appUrl).origin, entries: stored },
    );
    await openFurnished(page, appUrl, 'look-up', (opened) =>
      opened.evaluate(
        (text) => globalThis.reelshelf.library.importFiles([new File([text], 'films.jsonl')]),
        CATALOGUE.map((title) => JSON.stringify(title)).join('\n'),
      ),
    );
    await use(providers);
    await providers.stop();
  },
});
