import { expect, type Page } from '@playwright/test';

/** Drops files or folders of this computer's disk into the middle of the page, as a person does with the mouse. */
export async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  // 1: copying, as file managers offer it.
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  // Only once the page has said that it takes them; what comes before its script has run is lost.
  await expect(async () => {
    await drag('dragEnter');
    await drag('dragOver');
    await expect(page.getByText('Drop folders to scan them')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await drag('dragOver');
  await drag('drop');
  await session.detach();
}
