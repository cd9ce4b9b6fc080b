import { expect, test } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';
import { makeTitles, openApp } from '../support/library-page.ts';

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
    await page.addInitScript({ path: axeScript });
    await openApp(page, appUrl);
    await makeTitles(page, 300);
    const overlay = page.getByRole('dialog', { name: 'Performance' });
    await expect(async () => {
      await page.keyboard.press('Shift+Alt+P');
      await expect(overlay).toBeVisible({ timeout: 2000 });
    }).toPass();
    const faults = async () => {
      await page.waitForTimeout(700);
      return violations(page, 'rs-perf-overlay');
    };
    for (const name of ['Frames', 'Spans', 'Workers', 'Memory', 'Cache', 'Tuning']) {
      await overlay.getByRole('tab', { name }).click();
      expect([name, ...(await faults())]).toEqual([name]);
    }
    await overlay.getByRole('tab', { name: 'Spans' }).click();
    await overlay.getByRole('combobox', { name: 'Track' }).selectOption('SQL');
    await overlay
      .getByRole('button', { name: /^sql\./ })
      .first()
      .click();
    expect(await faults()).toEqual([]);
    await overlay.getByRole('button', { name: 'Report' }).click();
    expect(await faults()).toEqual([]);
  });
}
