import type { Page, Worker } from '@playwright/test';

/** What was asked, and when, in ms by the worker's clock. */
export type SentRequest = readonly [url: string, at: number];

/** In the metadata worker, once its requests are noted. */
interface NotingScope {
  sentRequests?: SentRequest[];
}

/** From now on the worker that asks providers notes its requests as it sends them: how long they travel is not its doing. */
export async function noteSentRequests(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.reelshelf.metadata.facts());
  const worker = metadataWorker(page);
  // As in the page: tsx names functions through a helper (esbuild's keep-names).
  await worker.evaluate('globalThis.__name ??= (value) => value');
  await worker.evaluate(() => {
    const sent: SentRequest[] = [];
    (globalThis as NotingScope).sentRequests = sent;
    const send = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      sent.push([String(input), performance.now()]);
      return send(input, init);
    };
  });
}

/** Those noted since. */
export function takeSentRequests(page: Page): Promise<readonly SentRequest[]> {
  return metadataWorker(page).evaluate(() => (globalThis as NotingScope).sentRequests ?? []);
}

/** The worker that asks providers, once it has been asked something. */
export function metadataWorker(page: Page): Worker {
  const worker = page.workers().find((one) => one.url().includes('metadata'));
  if (!worker) throw new Error('The metadata worker is not there.');
  return worker;
}
