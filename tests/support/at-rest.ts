import type { Page } from '@playwright/test';

/** How long nothing may have changed for a page to be at rest, in ms. */
const QUIET = 150;

/**
 * Waits until what a page shows has stayed the same for a moment, no animation runs and nothing says that it is busy: in
 * the place of a fixed time, which is too long on a quick machine and too short on a slow one. Wait for what is expected
 * before, such as a view that is loaded first.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async (quiet) => {
    const ofElement = (element: Element): string => {
      const texts = [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
      const busy = element.ariaBusy === 'true' ? performance.now() : '';
      const below = element.shadowRoot ? looksLike(element.shadowRoot) : '';
      return `${element.localName}${busy}${texts.join('')}${below}`;
    };
    const looksLike = (root: ParentNode): string => [...root.querySelectorAll('*')].map(ofElement).join('');
    const isMoving = () =>
      document.getAnimations().some(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    let before = '';
    for (let since = performance.now(); performance.now() - since < quiet; ) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const now = looksLike(document);
      if (now !== before || isMoving()) since = performance.now();
      before = now;
    }
  }, QUIET);
}
