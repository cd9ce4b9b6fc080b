import type { Page } from '@playwright/test';
import { expect, test } from '../support/app-test.ts';
import { openApp } from '../support/library-page.ts';

/** What the tray said of a job while it ran, and how the job ended. */
interface Watched {
  readonly status: string;
  readonly added: number;
  /** Texts of the running job, each once, with whether its button could be pressed. */
  readonly seen: readonly string[];
  /** The text one frame after the button was pressed. */
  readonly answer: string;
}

/** Makes a synthetic library and presses Cancel as soon as the job is at `phase`. */
function cancelAt(page: Page, phase: string, items: number): Promise<Watched> {
  return page.evaluate(
    async ([wanted, count]) => {
      const seen = new Set<string>();
      let answer = '';
      let isOver = false;
      const parts = () => {
        const app = document.querySelector('rs-app')?.shadowRoot;
        const job = app
          ?.querySelector('rs-job-tray')
          ?.shadowRoot?.querySelector('rs-job-progress')?.shadowRoot;
        return {
          text: job?.querySelector('.text')?.textContent ?? '',
          button: job?.querySelector<HTMLButtonElement>('[aria-label^=Cancel]'),
        };
      };
      const look = () => {
        const { text, button } = parts();
        if (text !== '') seen.add(`${text.replaceAll(/[\d,]+/g, 'N')}${button?.disabled ? ' [off]' : ''}`);
        if (answer === '' && text.startsWith(wanted)) {
          answer = 'none';
          button?.click();
          requestAnimationFrame(() => {
            answer = parts().text;
          });
        }
        if (!isOver) setTimeout(look, 5);
      };
      look();
      const { status, added } = await globalThis.reelshelf.library.generate({ items: count, seed: 1 });
      isOver = true;
      return { status, added, seen: [...seen], answer };
    },
    [phase, items] as const,
  );
}

test('a job that is cancelled says so at once, and then what it still has to finish', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  const { status, added, seen, answer } = await cancelAt(page, 'Reading titles · ', 40_000);
  expect(status).toBe('cancelled');
  expect(added).toBeLessThan(40_000);
  expect(answer).toMatch(/^Cancelling/);
  expect(seen.join('\n')).toMatch(/^Cancelling: finishing what is kept · Building .*\[off\]$/m);
});

test('a job whose titles are all stored can no longer be cancelled, and ends as complete', async ({
  page,
  appUrl,
}) => {
  await openApp(page, appUrl);
  const { status, added, seen } = await cancelAt(page, 'Building indexes', 20_000);
  expect({ status, added }).toEqual({ status: 'completed', added: 20_000 });
  expect(seen.join('\n')).toMatch(/^Building indexes.*can no longer be cancelled \[off\]$/m);
  expect(seen.filter((text) => text.startsWith('Cancelling'))).toEqual([]);
});
