import { expect, test } from '../support/browser-test.ts';

test('a rating that is cleared before it is stored is told as cleared, and shown so until it is', async ({
  page,
}) => {
  const found = await page.evaluate(async () => {
    await import('/src/ui/elements/rs-rating-field.ts');
    const field = document.createElement('rs-rating-field');
    const told: unknown[] = [];
    field.addEventListener('rs-rating', (event) => told.push((event as Event & { rating: unknown }).rating));
    document.body.replaceChildren(field);
    await field.updateComplete;
    const input = field.shadowRoot?.querySelector('input');
    const words = () => field.shadowRoot?.querySelector('.words')?.textContent;
    if (!input) throw new Error('There is no field.');
    input.dispatchEvent(new PointerEvent('pointerdown'));
    input.value = '6.5';
    input.dispatchEvent(new InputEvent('input'));
    input.dispatchEvent(new Event('change'));
    await field.updateComplete;
    field.shadowRoot?.querySelector<HTMLElement>('.button')?.click();
    const shown: unknown[] = [];
    // What was told first comes to be stored first.
    for (const value of [6.5, null, 3]) {
      field.value = value;
      await field.updateComplete;
      shown.push(words());
    }
    return { told, shown };
  });
  expect(found).toEqual({ told: [6.5, null], shown: ['Not rated', 'Not rated', '3.0'] });
});
