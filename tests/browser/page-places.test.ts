import { expect, test } from '../support/browser-test.ts';

test('a page is given back where it was left, at the link that led away, unless a person goes on', async ({
  page,
}) => {
  await page.evaluate(async () => {
    const { Observable } = await import('/src/app/observable.ts');
    const { keepPagePlaces } = await import('/src/ui/views/app/page-places.ts');
    const isHeld = new Observable(false);
    const main = document.createElement('main');
    main.tabIndex = -1;
    main.style.cssText = 'height: 200px; overflow: auto';
    const twice =
      '<p><a class="cover" href="#/b" tabindex="-1" aria-hidden="true">Cover</a><a href="#/b">B</a></p>';
    const pages: Record<string, string> = {
      '#/a': `<div style="height: 600px"></div>${twice.repeat(3)}<div style="height: 600px"></div>`,
      '#/b': '<div style="height: 900px">B</div>',
    };
    const show = (): void => {
      main.innerHTML = pages[location.hash] ?? '';
      main.focus({ preventScroll: true });
    };
    const outside = document.createElement('a');
    outside.href = '#/b';
    outside.textContent = 'Outside';
    document.body.replaceChildren(main, outside);
    navigation.addEventListener('currententrychange', () => {
      if (isToHold) isHeld.set(true);
      else show();
    });
    let isToHold = false;
    keepPagePlaces(() => main, isHeld);
    location.hash = '#/a';
    Object.assign(globalThis, {
      hold(isNow: boolean) {
        isToHold = isNow;
        if (isNow) return;
        isHeld.set(false);
        show();
      },
    });
  });
  const hold = (isNow: boolean) =>
    page.evaluate((held) => (globalThis as unknown as { hold(held: boolean): void }).hold(held), isNow);
  const main = page.locator('main');
  const scrolled = () => main.evaluate((element) => element.scrollTop);
  const frames = () =>
    page.evaluate(async () => {
      for (let left = 3; left > 0; left--) await new Promise(requestAnimationFrame);
    });
  const links = main.locator('a:not(.cover)');

  // The page that is left stays, and where it is.
  await main.locator('a.cover').nth(1).scrollIntoViewIfNeeded();
  const top = await scrolled();
  expect(top).toBeGreaterThan(0);
  await hold(true);
  await main.locator('a.cover').nth(1).click();
  await expect(page).toHaveURL(/#\/b$/);
  await frames();
  expect(await scrolled()).toBe(top);
  await hold(false);
  await expect.poll(scrolled).toBe(0);

  // Neither a link that is hidden nor another to the same.
  await page.evaluate(() => history.back());
  await expect(links.nth(1)).toBeFocused();
  expect(await scrolled()).toBe(top);

  // Not the page's own.
  await page.locator('body > a').click();
  await expect.poll(scrolled).toBe(0);
  await page.evaluate(() => history.back());
  await expect.poll(scrolled).toBe(top);
  await expect(main).toBeFocused();

  // What is done outside of the page counts as well.
  await links.first().click();
  await page.evaluate(() => {
    history.back();
    navigation.addEventListener(
      'currententrychange',
      () => document.querySelector('main')?.replaceChildren(),
      {
        once: true,
      },
    );
  });
  await expect(page).toHaveURL(/#\/a$/);
  await frames();
  await page.locator('body > a').dispatchEvent('pointerdown');
  await main.evaluate((element) => {
    element.innerHTML = '<div style="height: 2000px"></div>';
  });
  await frames();
  expect(await scrolled()).toBe(0);
});
