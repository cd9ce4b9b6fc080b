import { expect, test } from '../support/browser-test.ts';

test('what waits for the paint goes on in the frame after it', async ({ page }) => {
  const order = await page.evaluate(async () => {
    const { afterPaint } = await import('/src/ui/after-paint.ts');
    const seen: string[] = [];
    // A machine too busy to paint in time is the other test.
    const { setTimeout } = globalThis;
    Object.assign(globalThis, { setTimeout: (go: () => void, ms?: number) => ms ?? setTimeout(go) });
    const waited = afterPaint().then(() => seen.push('goes on'));
    requestAnimationFrame(() => {
      seen.push('frame');
      requestAnimationFrame(() => seen.push('next frame'));
    });
    await waited;
    return seen;
  });
  expect(order).toEqual(['frame', 'next frame', 'goes on']);
});

test('a tab that paints nothing does not wait for ever', async ({ page }) => {
  await page.evaluate(async () => {
    const { afterPaint } = await import('/src/ui/after-paint.ts');
    globalThis.requestAnimationFrame = () => 0;
    await afterPaint();
  });
});
