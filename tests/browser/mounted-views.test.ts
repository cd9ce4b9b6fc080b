import { expect, test } from '../support/browser-test.ts';

test('whoever is given another role goes there with the focus, and nobody else looks as if they had it', async ({
  page,
}) => {
  await page.evaluate(async () => {
    await import('/src/ui/views/editor/rs-credit-list.ts');
    const list = document.createElement('rs-credit-list');
    const names = ['Ada', 'Bea', 'Cleo'];
    const cast = names.map((name, at) => ({ personId: at, name, role: 'actor', character: '' }));
    list.credits = [{ personId: 9, name: 'Dora', role: 'director', character: '' }, ...cast];
    list.stored = list.credits;
    document.body.replaceChildren(list);
    await list.updateComplete;
  });
  const list = page.locator('rs-credit-list');
  const roleOf = (name: string) => list.getByRole('combobox', { name: `${name}: role` });
  await roleOf('Ada').selectOption('director');
  await expect(list.getByRole('region', { name: 'Director' }).locator('.who')).toHaveText(['Dora', 'Ada']);
  await expect(roleOf('Ada')).toBeFocused();
  for (const name of ['Bea', 'Cleo']) await expect(roleOf(name)).toHaveValue('actor');
  await expect(roleOf('Ada')).toHaveValue('director');
});
