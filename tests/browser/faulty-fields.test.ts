import { expect, test } from '../support/browser-test.ts';

test('a character that is too long is unfolded, focused and described, unless it is stored already', async ({
  page,
}) => {
  await page.evaluate(async () => {
    await import('/src/ui/views/editor/rs-credit-list.ts');
    const list = document.createElement('rs-credit-list');
    const credit = (at: number, character: string) => ({
      ...{ personId: at, name: `Person ${at}`, role: 'actor', character },
    });
    const stored = Array.from({ length: 12 }, (_, at) => credit(at, at === 2 ? 'x'.repeat(400) : 'Mate'));
    const credits = stored.map((one, at) => (at === 10 ? credit(at, 'x'.repeat(1301)) : one));
    Object.assign(list, { stored, credits: stored });
    document.body.replaceChildren(list);
    await list.updateComplete;
    if (list.isFaulty) throw new Error('What is stored is no fault.');
    list.credits = credits;
    await list.updateComplete;
    list.focus();
  });
  const list = page.locator('rs-credit-list');
  const field = list.getByRole('textbox', { name: 'Person 10: character' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription('At most 300 characters; these are 1,301.');
  await expect(list.locator('[aria-invalid="true"]')).toHaveCount(1);
  await field.fill('Keeper');
  await expect(field).toHaveAccessibleDescription('');
  await expect(list).toHaveJSProperty('isFaulty', false);
});

test('a stored text says that it is too long while it is, and no longer', async ({ page }) => {
  await page.evaluate(async () => {
    await import('/src/ui/elements/rs-stored-text.ts');
    const text = document.createElement('rs-stored-text');
    Object.assign(text, { label: 'Notes', store: async () => true });
    document.body.replaceChildren(text);
  });
  const field = page.getByRole('textbox', { name: 'Notes' });
  await expect(field).toHaveAccessibleDescription('');
  await field.fill('x'.repeat(10_001));
  await expect(field).toHaveAccessibleDescription(
    'Notes: at most 10,000 characters. It is stored when it is shorter. These are 10,001.',
  );
  // Read out once, not with each letter.
  await expect(page.getByRole('alert')).toHaveText(/It is stored when it is shorter\.$/);
  await field.fill('x');
  await expect(field).toHaveAccessibleDescription('');
});

test('a text that is too long is there again when one comes back to it, and is stored once it is shorter', async ({
  page,
}) => {
  const stored = await page.evaluate(async () => {
    await import('/src/ui/elements/rs-stored-text.ts');
    const told: string[] = [];
    const store = async (typed: string) => told.push(typed) > 0;
    const show = async () => {
      const text = document.createElement('rs-stored-text');
      Object.assign(text, { label: 'Notes', of: 'collection 12', value: 'Old', store });
      document.body.replaceChildren(text);
      await text.updateComplete;
      const field = text.shadowRoot?.querySelector('textarea');
      if (!field) throw new Error('There is no field.');
      const type = (words: string) => {
        field.focus();
        field.value = words;
        field.dispatchEvent(new InputEvent('input'));
      };
      const leave = () => document.body.replaceChildren();
      return { field, type, leave };
    };
    const first = await show();
    first.type('x'.repeat(10_001));
    first.leave();
    const second = await show();
    const length = second.field.value.length;
    second.type('New');
    second.leave();
    await new Promise((resolve) => setTimeout(resolve));
    const third = await show();
    return { told, length, last: third.field.value };
  });
  expect(stored).toEqual({ told: ['New'], length: 10_001, last: 'Old' });
});

test('what of a library is too long is said at its field, which gets the focus', async ({ page }) => {
  await page.evaluate(async () => {
    const { Observable } = await import('/src/app/observable.ts');
    const { Toasts } = await import('/src/app/toasts.ts');
    await import('/src/ui/views/library-form/rs-library-dialog.ts');
    const library = {
      ...{ id: 1, name: 'Films', mediaType: 'movie', color: null, isActive: true, isSynthetic: true },
      ...{ description: null, defaultDestination: null },
    };
    const libraries = Object.assign(new Observable([library]), { find: () => library });
    const dialog = document.createElement('rs-library-dialog');
    Object.assign(dialog, { app: { toasts: new Toasts(), libraries }, library });
    document.body.replaceChildren(dialog);
  });
  const dialog = page.locator('rs-library-dialog');
  const save = dialog.getByRole('button', { name: 'Save' });
  for (const [name, words] of [
    ['Description', 'A description has at most 2,000 characters; these are 2,001.'],
    ['Where new files go', 'A destination has at most 2,000 characters; these are 2,001.'],
  ] as const) {
    const field = dialog.getByRole('textbox', { name });
    await field.fill('x'.repeat(2_001));
    await save.click();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(words);
    await expect(dialog.getByRole('alert')).toHaveText(words);
    await field.fill('');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  }
});

test('a new name of a tag is sent once, however often Enter is pressed meanwhile', async ({ page }) => {
  await page.evaluate(async () => {
    const { Observable } = await import('/src/app/observable.ts');
    await import('/src/ui/views/tags/rs-tags-view.ts');
    const tags = ['sea', 'tide'].map((name) => ({ name, color: null, count: 1, total: 1 }));
    const shelves = {
      reads: { tags: async () => ({ tags, branches: [] }) },
      organise: () => {
        document.body.dataset.sent = `${Number(document.body.dataset.sent ?? 0) + 1}`;
        return new Promise(() => undefined);
      },
    };
    const view = document.createElement('rs-tags-view');
    const backend = { onChange: () => () => undefined };
    const parts = { backend, toasts: new Observable([]), dialog: new Observable(null) };
    Object.assign(view, { app: { shelves: async () => shelves, ...parts } });
    document.body.replaceChildren(view);
  });
  await page.getByRole('button', { name: 'More of sea' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const field = page.getByRole('textbox', { name: 'New name of sea' });
  // Whoever does not want to merge it with the one of that name goes on from what was typed.
  await field.fill('Tide');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page
        .locator('rs-tags-view')
        .evaluate((view) => (view as HTMLElementTagNameMap['rs-tags-view']).app.dialog.value?.kind),
    )
    .toBe('confirm');
  await expect(field).toHaveValue('Tide');
  await field.fill('shore');
  for (const key of ['Enter', 'Enter']) {
    await page.keyboard.press(key);
    await expect(page.locator('body')).toHaveAttribute('data-sent', '1');
  }
});
