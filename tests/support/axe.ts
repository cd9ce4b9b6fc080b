import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

/** Axe, for `page.addInitScript({ path })`: not as a script element, which the page's policy rightly refuses. */
export const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong with the page as it is, or with what a selector finds; {@link axeScript} must have been added. */
export async function violations(page: Page, within = ':root'): Promise<string[]> {
  const results = await page.evaluate(
    (selector): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(selector),
    within,
  );
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, target }) => `${target.join(' ')} ${html}`).join('\n')}`,
  );
}
