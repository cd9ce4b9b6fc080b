import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** Axe, for `page.addInitScript({ path })`: not as a script element, which the page's policy rightly refuses. */
export const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Of the rules that axe follows unless told otherwise, those that colours decide. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the page as it is, or with what a selector finds; {@link axeScript} must have been added. */
export function violations(page: Page, within = ':root'): Promise<string[]> {
  return run(page, within, {});
}

/**
 * The same in light colours, and then what it finds wrong with the dark ones: all else that it looks at does not depend
 * on them. The page has light colours afterwards.
 */
export async function violationsInBothSchemes(page: Page, within = ':root'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const found = await violations(page, within);
  // Without motion no colour is halfway from one scheme to the other.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const inDark = await run(page, within, { runOnly: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...found, ...inDark.map((violation) => `in dark colours: ${violation}`)];
}

async function run(page: Page, within: string, options: RunOptions): Promise<string[]> {
  const results = await page.evaluate(
    ([selector, given]): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(selector, given),
    // What is well is not described, of which there is much more.
    [within, { ...options, resultTypes: ['violations'] } as RunOptions] as const,
  );
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, target }) => `${target.join(' ')} ${html}`).join('\n')}`,
  );
}
