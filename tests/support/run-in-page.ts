import type { Page } from '@playwright/test';

/**
 * Runs an exported function of a module in the page and resolves to its result. Arguments and result
 * are serialised by Playwright. `module` is a path from the project's root.
 */
export function runInPage<Result>(
  page: Page,
  module: string,
  exportName: string,
  ...args: unknown[]
): Promise<Result> {
  return page.evaluate(
    async ([path, name, values]) => {
      const exported: Record<string, (...given: unknown[]) => Promise<unknown>> = await import(path);
      return exported[name]?.(...values);
    },
    [module, exportName, args] as const,
  ) as Promise<Result>;
}

/** {@link runInPage} for one module. */
export function runnerOf(module: string) {
  return <Result>(page: Page, exportName: string, ...args: unknown[]): Promise<Result> =>
    runInPage(page, module, exportName, ...args);
}
