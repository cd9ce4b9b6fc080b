import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser-test.ts';

/** Words of a title that stand on more than one line of a cover so many px wide. */
function brokenWords(page: Page, title: string, width: number): Promise<string[]> {
  return page.evaluate(
    async (given) => {
      const { adoptTokens } = await import('/src/ui/styles/tokens.ts');
      await import('/src/ui/elements/rs-poster-cover.ts');
      adoptTokens(document);
      const cover = document.createElement('rs-poster-cover');
      cover.style.width = `${given.width}px`;
      cover.title = given.title;
      document.body.replaceChildren(cover);
      await cover.updateComplete;
      const shown = cover.renderRoot.querySelector('.cover-title');
      const text = [...(shown?.childNodes ?? [])].find((node) => node instanceof Text);
      if (text === undefined) throw new Error('The cover shows no title.');
      const words = [...given.title.matchAll(/\S+/g)];
      const isBroken = ({ 0: word, index }: RegExpExecArray) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1;
      };
      return words.filter(isBroken).map(([word]) => word);
    },
    { title, width },
  );
}

/** Widths of posters: medium at 320, 390 and 1280 px, and extra large. */
for (const width of [69, 92, 145, 248]) {
  test(`a cover of ${width} px breaks no word that has room in some size`, async ({ page }) => {
    for (const title of ['6 Brothers', '2 Neighbours', 'A Generousness', 'The Unforgettable Two'])
      expect.soft(await brokenWords(page, title, width), title).toEqual([]);
  });
}

test('a title too long for its cover ends with an ellipsis', async ({ page }) => {
  await brokenWords(page, 'The Long Way Home '.repeat(20), 145);
  const title = page.locator('rs-poster-cover .cover-title');
  await expect(title).toHaveCSS('-webkit-line-clamp', '8');
  const [shown, lineHeight] = await title.evaluate((element) => [
    element.getBoundingClientRect().height,
    Number.parseFloat(getComputedStyle(element).lineHeight),
  ]);
  // The cover must not cut off the line that has the ellipsis.
  expect(shown).toBeCloseTo(8 * (lineHeight ?? 0), 0);
});
