import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from '../support/app-test.ts';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`the first page has no accessibility violation (${colorScheme}, ${width} px wide)`, async ({
      page,
      appUrl,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      // Not as a script element, which the page's policy rightly refuses.
      await page.addInitScript({ path: axeScript });
      await page.goto(appUrl);
      await page.waitForLoadState('networkidle');
      const { violations } = await page.evaluate(
        (): Promise<AxeResults> => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(),
      );
      const found = violations.map(
        ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`,
      );
      expect(found).toEqual([]);
    });
  }
}
