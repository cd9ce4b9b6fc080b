import type { Page } from '@playwright/test';
import type { Toast } from '../../src/app/toasts.ts';
import { expect, test } from '../support/app-test.ts';
import { axeScript, violations } from '../support/axe.ts';
import { addList, startScan } from '../support/job-page.ts';
import { openApp, openWithTitles } from '../support/library-page.ts';

/** Shows messages as the app does. */
function say(page: Page, ...toasts: readonly Omit<Toast, 'id'>[]): Promise<void> {
  return page.evaluate((all) => {
    for (const toast of all) document.querySelector('rs-app')?.app.toasts.show(toast);
  }, toasts);
}

const error = (name: string) => ({ kind: 'error', title: name, text: 'It could not be read.' }) as const;

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not in sight.`);
  return { ...box, bottom: box.y + box.height };
}

test('messages cover neither the bar nor the running job of a page of any width, and are few', async ({
  page,
  appUrl,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript({ path: axeScript });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openApp(page, appUrl);
  await startScan(page, await addList(page, 'Harbour', 150_000));
  const messages = page.getByRole('region', { name: 'Messages' });
  for (const width of [320, 390, 768, 1280])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: width < 640 ? 640 : 800 });
      await expect(page.locator('rs-job-tray').getByRole('progressbar')).toBeVisible();
      const tray = await boxOf(page, 'rs-job-tray section');
      await say(
        page,
        error('One'),
        error('Two'),
        error('Three'),
        error('Four'),
        error('Four'),
        error('Five'),
      );
      const few = width <= 640 ? 1 : 3;
      await expect(messages.locator('.toast')).toHaveCount(few);
      await expect(messages.locator('.toast').first()).toContainText('Five');
      await expect(messages.getByRole('button', { name: `${5 - few} more` })).toBeVisible();
      // The job stays where it was, and messages stand above it.
      expect((await boxOf(page, 'rs-job-tray section')).bottom).toBe(tray.bottom);
      expect((await boxOf(page, 'rs-toasts')).bottom).toBeLessThan((await boxOf(page, 'rs-job-tray')).y);
      if (width <= 640)
        expect((await boxOf(page, 'rs-job-tray')).bottom).toBeLessThan(
          (await boxOf(page, 'rs-bottom-bar')).y,
        );
      expect(await violations(page)).toEqual([]);
      await messages.getByRole('button', { name: `${5 - few} more` }).click();
      await expect(messages.locator('.toast')).toHaveCount(5);
      expect((await boxOf(page, 'rs-toasts')).y).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      await messages.getByRole('button', { name: 'Close all' }).click();
      await expect(page.locator('.toast')).toHaveCount(0);
    });
});

test('a message goes by itself, but not under a pointer or the focus; an error stays; the keyboard gets back', async ({
  page,
  appUrl,
}) => {
  await page.clock.install();
  await openWithTitles(page, appUrl, 60);
  const toasts = page.locator('.toast');
  // What the titles made have to say may come later than they.
  await expect
    .poll(async () => {
      await page.clock.runFor(15_000);
      return toasts.count();
    })
    .toBe(0);
  // A pointer that rests where it comes is not at it.
  await say(page, { kind: 'info', title: 'Where it will be' });
  const place = await boxOf(page, '.toast');
  await page.clock.runFor(15_000);
  await expect(toasts).toHaveCount(0);
  await page.mouse.move(place.x + 20, place.y + 10);
  await say(page, { kind: 'success', title: 'Done behind a click' });
  await expect(toasts).toHaveCount(1);
  await page.clock.runFor(15_000);
  await expect(toasts).toHaveCount(0);
  await say(page, { kind: 'info', title: 'Pointed at' }, error('Stays'));
  await expect(toasts).toHaveCount(2);
  await page.clock.runFor(4000);
  await toasts.filter({ hasText: 'Pointed at' }).hover();
  await page.clock.runFor(60_000);
  await expect(toasts).toHaveCount(2);
  // Another does not take a place while somebody is there.
  const before = await toasts.filter({ hasText: 'Pointed at' }).boundingBox();
  await say(page, error('A'), error('B'));
  await expect(toasts).toHaveCount(4);
  expect(await toasts.filter({ hasText: 'Pointed at' }).boundingBox()).toEqual(before);
  await page.mouse.move(300, 300);
  await page.clock.runFor(100);
  await page.clock.runFor(4000);
  await expect(toasts).toHaveText([/B/, /A/, /Stays/]);

  const search = page.getByRole('searchbox').or(page.getByRole('combobox')).first();
  await search.focus();
  for (let left = 3; left > 0; left--) {
    await toasts.first().getByRole('button', { name: 'Close message' }).focus();
    await page.keyboard.press('Escape');
    await expect(toasts).toHaveCount(left - 1);
    if (left > 1) await expect(toasts.first().getByRole('button', { name: 'Close message' })).toBeFocused();
  }
  await expect(search).toBeFocused();
});

test('a screen reader hears of each message once, and a finger sends it away', async ({ page, appUrl }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openApp(page, appUrl);
  await say(page, error('The first'));
  await expect(page.locator('.toast')).toHaveCount(1);
  // What is put where it is told of, from now on.
  await page.evaluate(() => {
    const told: string[] = [];
    Reflect.set(globalThis, 'told', told);
    const toasts = document.querySelector('rs-app')?.shadowRoot?.querySelector('rs-toasts');
    const region = toasts?.shadowRoot?.querySelector('[aria-live]');
    if (!region) throw new Error('Nothing is told.');
    const tell = (node: Node) => {
      if (node instanceof HTMLElement) told.push(node.querySelector('strong')?.textContent ?? '');
    };
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) tell(node);
    }).observe(region, { childList: true });
  });
  await say(page, error('The second'));
  await expect(page.locator('.toast')).toContainText('The second');
  await say(page, error('The third'));
  await expect(page.locator('.toast')).toContainText('The third');
  await page.locator('.toast').getByRole('button', { name: 'Close message' }).click();
  await expect(page.locator('.toast')).toContainText('The second');
  const told = () => page.evaluate(() => Reflect.get(globalThis, 'told') as string[]);
  expect(await told()).toEqual(['The second', 'The third']);

  const swipe = (by: number) =>
    page.locator('.toast strong').evaluate((element, dx) => {
      const { x, y } = element.getBoundingClientRect();
      const at = (type: string, clientX: number) =>
        element.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            composed: true,
            pointerId: 1,
            pointerType: 'touch',
            isPrimary: true,
            clientX,
            clientY: y,
          }),
        );
      HTMLElement.prototype.setPointerCapture = () => undefined;
      at('pointerdown', x);
      at('pointermove', x + dx);
      at('pointerup', x + dx);
    }, by);
  await swipe(30);
  await expect(page.locator('.toast')).toContainText('The second');
  await swipe(-120);
  await expect(page.locator('.toast')).toContainText('The first');
});

test('a message moves nothing in a dialog of a page of any size, and covers no button', async ({
  page,
  appUrl,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openApp(page, `${appUrl}#/settings`);
  const dialog = page.locator('rs-library-dialog');
  const button = (name: string) => dialog.getByRole('button', { name, exact: true });
  const buttons = ['Make it', 'Cancel', 'Close'].map(button);
  const places = () => Promise.all(buttons.map((one) => one.boundingBox()));
  for (const [width, height] of [
    [320, 568],
    [390, 800],
    [1280, 800],
    [700, 450],
  ] as const)
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await page.locator('rs-library-settings').getByRole('button', { name: 'New library' }).click();
      await expect(button('Make it')).toBeVisible();
      const before = await places();
      await say(page, error('One'), error('Another'));
      await expect(button('Close message')).toBeVisible();
      expect(await places()).toEqual(before);
      // Playwright clicks nothing that something else lies over.
      for (const one of buttons) await one.click({ trial: true, timeout: 2000 });
      await button('1 more').click();
      await expect(dialog.locator('.toast')).toHaveCount(2);
      expect(await places()).toEqual(before);
      for (const one of buttons) await one.click({ trial: true, timeout: 2000 });
      await button('Close all').click();
      await expect(dialog.locator('.toast')).toHaveCount(0);
      await button('Cancel').click();
      await expect(dialog).toHaveCount(0);
    });
});
