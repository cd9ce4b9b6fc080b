import { expect, test } from '../support/app-test.ts';
import { atRest } from '../support/at-rest.ts';
import { axeScript, violationsInBothSchemes } from '../support/axe.ts';
import { openWithTitles } from '../support/library-page.ts';

test('the overlay has no accessibility violation, on narrow pages neither', async ({ page, appUrl }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeScript });
  await openWithTitles(page, appUrl, 300);
  const overlay = page.getByRole('dialog', { name: 'Performance' });
  await expect(async () => {
    await page.keyboard.press('Shift+Alt+P');
    await expect(overlay).toBeVisible({ timeout: 2000 });
  }).toPass();
  const faults = async () => {
    await atRest(page);
    const wide = await violationsInBothSchemes(page, 'rs-perf-overlay');
    await page.setViewportSize({ width: 320, height: 800 });
    const narrow = await violationsInBothSchemes(page, 'rs-perf-overlay');
    await page.setViewportSize({ width: 1280, height: 800 });
    return [...wide, ...narrow];
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
