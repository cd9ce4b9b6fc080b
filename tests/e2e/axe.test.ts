import { expect, test } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`the first page has no accessibility violation (${colorScheme}, ${width} px wide)`, async ({
      page,
      appUrl,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript({ path: axeScript });
      await page.goto(appUrl);
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
    });
  }
}
