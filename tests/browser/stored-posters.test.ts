import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';
import type { MountedList } from './list-page.ts';

declare global {
  var mounted: MountedList;
  var postersRead: number;
}

/** A list of a million stored posters, of which those of every fifth item cannot be read. */
async function mount(page: Page, tag: 'rs-media-list' | 'rs-poster-grid'): Promise<void> {
  await page.evaluate(async (element) => {
    const { mountList } = await import('/tests/browser/list-page.ts');
    const { createPosterPictures } = await import('/src/ui/elements/poster-picture.ts');
    globalThis.postersRead = 0;
    const canvas = new OffscreenCanvas(64, 96);
    canvas.getContext('2d')?.fillRect(8, 8, 48, 80);
    const picture = await canvas.convertToBlob();
    const read = async (keys: readonly string[]) => {
      globalThis.postersRead += keys.length;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return keys.map((key) => (Number(key) % 5 === 0 ? null : picture));
    };
    const client = { call: (work: (apis: unknown) => unknown) => work({ artwork: { read } }) };
    const pictures = createPosterPictures({ metadata: async () => ({ client }) } as never);
    globalThis.mounted = await mountList(element, { total: 1_000_000, posters: true });
    Object.assign(globalThis.mounted.list, { pictures });
  }, tag);
  await expect(page.locator('.name').first()).toBeVisible();
}

/** Places whose poster is not as it should be: a picture, or words where there is none to read. */
function unfinished(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      globalThis.mounted.items().filter((item) => {
        const isReadable = (Number(item.dataset.index) + 1) % 5 !== 0;
        const isShown = item.querySelector('img.picture') !== null;
        const hasWords = item.querySelector('.cover-title') !== null || item.querySelector('.thumb') !== null;
        return item.querySelector('.name') !== null && (isReadable ? !isShown : isShown || !hasWords);
      }).length,
  );
}

for (const tag of ['rs-media-list', 'rs-poster-grid'] as const) {
  test(`${tag}: stored posters come over their colour, and words where one cannot be read`, async ({
    page,
  }) => {
    await mount(page, tag);
    const tinted = page.locator(tag === 'rs-poster-grid' ? '.cover' : '.thumb').first();
    await expect(tinted).toHaveCSS('background-color', 'rgb(51, 102, 153)');
    await expect.poll(() => unfinished(page)).toBe(0);
  });

  test(`${tag}: scrolling waits for no poster, moves nothing and reads few that have gone by`, async ({
    page,
  }) => {
    await mount(page, tag);
    const seen = await page.evaluate(() => globalThis.mounted.scrollFrames(120, 3000));
    expect(seen).toMatchObject({ frames: 120, blankFrames: 0 });
    expect(seen.layoutShift).toBeLessThan(0.001);
    await expect.poll(() => unfinished(page)).toBe(0);
    const [read, passed] = await page.evaluate(() => [
      globalThis.postersRead,
      globalThis.mounted.list.place.index,
    ]);
    expect(read).toBeLessThan((passed ?? 0) / 2);
  });
}
