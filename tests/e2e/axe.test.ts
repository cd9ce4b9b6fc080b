import { expect, test } from '../support/app-test.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';

for (const width of [390, 1280]) {
  test(`the first page has no accessibility violation (${width} px wide)`, async ({ page, appUrl }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript({ path: axeScript });
    await page.goto(appUrl);
    await page.waitForLoadState('networkidle');
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
}
