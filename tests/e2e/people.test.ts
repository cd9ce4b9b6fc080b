import { expect, test } from '../support/app-test.ts';
import { libraryEntry, openWithTitles } from '../support/library-page.ts';

test.beforeEach(async ({ page, appUrl }) => {
  await openWithTitles(page, appUrl, 1500);
});

test('a person’s page has what they did by role and year, and leads to those they did it with', async ({
  page,
}) => {
  const person = await page.evaluate(async () => {
    const { people } = globalThis.reelshelf;
    // The first of the generator's people is the one with the most works.
    const { id, name, roles, titles, works } = await people.get(1);
    const [other] = (await people.coWorkers(1)).people;
    const year = works.find(({ role }) => role === roles[0]?.role)?.year;
    return { id, name, roles, titles, works: works.length, year, other };
  });
  expect(person.works).toBe(person.roles.reduce((sum, { count }) => sum + count, 0));
  await page.evaluate((id) => {
    location.hash = `#/person/${id}`;
  }, person.id);
  const view = page.locator('rs-person-view');
  await expect(view.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
  await expect(page).toHaveTitle(`${person.name} – Reelshelf`);
  await expect(view.locator('.group h2').first()).toContainText(String(person.roles[0]?.count));
  await expect(view.locator('.works li').first()).toContainText(String(person.year));
  await expect(view.getByRole('link', { name: `${person.titles} titles as a list` })).toHaveAttribute(
    'href',
    /^#\/library\/all\?/,
  );
  await view.getByRole('link', { name: person.other?.name ?? '' }).click();
  await expect(view.getByRole('heading', { level: 1 })).toHaveText(person.other?.name ?? '');
  await page.keyboard.press('Escape');
  await expect(view.getByRole('heading', { level: 1 })).toHaveText(person.name);
  await view.locator('.works a').first().click();
  await expect(page.locator('rs-item-view h1')).toBeVisible();
});

test('a title’s companies, genres and year lead on', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '#/item/1';
  });
  const item = page.locator('rs-item-view');
  await expect(item.locator('.chips a').first()).toHaveAttribute('href', /^#\/library\/all\?/);
  const company = item.locator('dd a[href^="#/company/"]').first();
  const name = (await company.textContent()) ?? '';
  await company.click();
  const view = page.locator('rs-company-view');
  await expect(view.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveTitle(`${name} – Reelshelf`);
  await expect(view.locator('.works a').first()).toBeVisible();
  await expect(view.getByRole('complementary', { name: 'In common' })).toContainText(
    'Most often in its titles',
  );
});

test('people are listed by name, moved in by keys, and found again where they were left', async ({
  page,
}) => {
  await libraryEntry(page, 'People').click();
  const list = page.locator('rs-name-list');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expect(page).toHaveTitle('People – Reelshelf');
  await expect(list.locator('.row a').first()).toBeVisible();
  await expect(page.locator('rs-people-view .total')).toContainText('people');
  await page.keyboard.press('m');
  await expect(list.locator('.row.active a')).toHaveText(/^M/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = (await list.locator('.row.active a').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.locator('rs-person-view h1')).toHaveText(name);
  await page.keyboard.press('Escape');
  await expect(list.locator('.row.active a')).toHaveText(name);
  await expect(list.locator('.row.active')).toBeInViewport();
  // By then it has come to rest and told its place.
  await page.waitForTimeout(500);
  await page.reload();
  await expect(list.locator('.row.active a')).toHaveText(name);
  await page.getByRole('button', { name: 'Ascending; turn round' }).click();
  await expect(page).toHaveURL(/down=1/);
  await expect(list.locator('.row a').first()).toHaveText(/^[Z\p{Ll}\P{ASCII}YXWV]/u);
});

test('companies are narrowed while typing, by keyboard alone', async ({ page }) => {
  await libraryEntry(page, 'Companies').click();
  const view = page.locator('rs-companies-view');
  const rows = view.locator('rs-name-list .row a');
  await expect(rows.first()).toBeVisible();
  const name = (await rows.first().textContent()) ?? '';
  await page.keyboard.press('/');
  await expect(view.getByRole('textbox', { name: 'Search companies' })).toBeFocused();
  await page.keyboard.type(name.toUpperCase());
  await expect(view.locator('.total')).toHaveText('1 company');
  await expect(rows).toHaveText([name]);
  await expect(page).toHaveURL(/companies\?q=/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('rs-company-view h1')).toHaveText(name);
  await page.keyboard.press('Escape');
  await expect(view.getByRole('textbox')).toHaveValue(name.toUpperCase());
  await page.keyboard.press('/');
  await page.keyboard.type('no such company');
  await expect(view.locator('.empty')).toContainText('No name has “no such company” in it.');
  await page.keyboard.press('Escape');
  await expect(view.getByRole('textbox')).toHaveValue('');
  await view.getByRole('button', { name: 'Titles' }).click();
  await expect(page).toHaveURL(/sort=works&down=1/);
});

test('an address of nobody, and of no company, says so and leads back', async ({ page }) => {
  for (const address of ['#/person/999999', '#/company/999999']) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(page.getByText('Not here any more')).toBeVisible();
    await page.getByRole('button', { name: 'Back', exact: true }).last().click();
    await expect(page.getByText('Not here any more')).toHaveCount(0);
  }
});

test('people are searched while typing, filtered by role and ordered by their number of titles', async ({
  page,
}) => {
  const most = await page.evaluate(async () => {
    const { people } = globalThis.reelshelf;
    const byWorks = await people.page({ sort: 'works', descending: true }, { limit: 3 });
    const directors = await people.page({ role: 'director', sort: 'works', descending: true }, { limit: 1 });
    return { people: byWorks.people, total: byWorks.total, directors: directors.total };
  });
  const [first] = most.people;
  expect(most.people.map(({ works }) => works)).toEqual(
    most.people.map(({ works }) => works).toSorted((a, b) => (b ?? 0) - (a ?? 0)),
  );
  await libraryEntry(page, 'People').click();
  const view = page.locator('rs-people-view');
  const rows = view.locator('rs-name-list .row a');
  await expect(rows.first()).toBeVisible();
  await view.getByRole('combobox', { name: 'Sort by' }).selectOption('works');
  await expect(rows.first()).toHaveText(first?.name ?? '');
  await view.getByRole('combobox', { name: 'Role' }).selectOption('director');
  await expect(view.locator('.total')).toHaveText(`${most.directors.toLocaleString('en')} people`);
  await view.getByRole('combobox', { name: 'Role' }).selectOption('');
  await page.keyboard.press('Escape');
  await view.getByRole('textbox', { name: 'Search people' }).focus();
  await page.keyboard.type((first?.name ?? '').toLowerCase());
  await expect(rows.first()).toHaveText(first?.name ?? '');
  await expect(view.locator('mark').first()).toBeVisible();
  await expect(page).toHaveURL(/people\?q=.*sort=works/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('rs-person-view h1')).toHaveText(first?.name ?? '');
  await page.getByRole('link', { name: 'as a list' }).click();
  await expect(page.locator('rs-library-view .total')).toContainText(`${first?.works} title`);
});
