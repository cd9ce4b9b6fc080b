import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from '../support/app-test.ts';
import { makeTitles, openApp } from '../support/library-page.ts';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['dark', 320],
] as const) {
  test(`the overlay has no accessibility violation (${colorScheme}, ${width} px wide)`, async ({
    page,
    appUrl,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    // Not as a script element, which the page's policy rightly refuses.
    await page.addInitScript({ path: axeScript });
    await openApp(page, appUrl);
    await makeTitles(page, 300);
    const overlay = page.getByRole('dialog', { name: 'Performance' });
    await expect(async () => {
      await page.keyboard.press('Shift+Alt+P');
      await expect(overlay).toBeVisible({ timeout: 2000 });
    }).toPass();
    const violations = async () => {
      await page.waitForTimeout(700);
      const results = await page.evaluate(
        (): Promise<AxeResults> =>
          (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run('rs-perf-overlay'),
      );
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    };
    for (const name of ['Frames', 'Spans', 'Workers', 'Memory', 'Cache', 'Tuning']) {
      await overlay.getByRole('tab', { name }).click();
      expect([name, ...(await violations())]).toEqual([name]);
    }
    await overlay.getByRole('tab', { name: 'Spans' }).click();
    await overlay.getByRole('combobox', { name: 'Track' }).selectOption('SQL');
    await overlay
      .getByRole('button', { name: /^sql\./ })
      .first()
      .click();
    expect(await violations()).toEqual([]);
    await overlay.getByRole('button', { name: 'Report' }).click();
    expect(await violations()).toEqual([]);
  });
}
