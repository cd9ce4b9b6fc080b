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

test('the report of a job that runs says so, and what came of it once it ends', async ({ page }) => {
  await page.evaluate(async () => {
    await import('/src/ui/views/jobs/rs-job-report.ts');
    const job = {
      ...{ id: 1, jobType: 'batch', title: 'Tags', status: 'running', startedAt: 0, finishedAt: null },
      ...{ added: 0, updated: 0, skipped: 0, rejected: 0, adjusted: 0, people: 0, credits: 0 },
      ...{ errorMessage: null },
    };
    let listener: (event: { kinds: string[] }) => void = () => undefined;
    const backend = {
      jobs: { get: async () => ({ ...job }), rejections: async () => [] },
      onChange: (told: typeof listener) => {
        listener = told;
        return () => undefined;
      },
    };
    const report = document.createElement('rs-job-report');
    Object.assign(report, { app: { backend }, jobId: 1 });
    document.body.replaceChildren(report);
    Object.assign(globalThis, {
      end() {
        Object.assign(job, { status: 'completed', updated: 12 });
        listener({ kinds: ['item', 'job'] });
      },
    });
  });
  const report = page.locator('rs-job-report');
  await expect(report).toContainText('It is still at work.');
  await expect(report.locator('.summary')).toHaveText(/^Running · [^·]+$/);
  await page.evaluate(() => (globalThis as unknown as { end(): void }).end());
  await expect(report).toContainText('It was done as a whole.');
  await expect(report.locator('.summary')).toContainText('12 changed');
});

test('the wish to see missing episodes alone can be taken back once nothing is missing', async ({ page }) => {
  await page.evaluate(async () => {
    const { Observable } = await import('/src/app/observable.ts');
    await import('/src/ui/views/item/rs-series-episodes.ts');
    const season = {
      ...{ season: 1, isListed: true, title: null, overview: null, year: null, poster: null },
      ...{ there: 1, missing: 1, upcoming: 0, watched: 0 },
    };
    const episodes = { seasons: async () => [{ ...season }], episodes: async () => [] };
    let listener: (event: object) => void = () => undefined;
    const app = {
      posters: new Observable(undefined),
      metadata: async () => ({ episodes }),
      backend: {
        onChange: (told: typeof listener) => {
          listener = told;
          return () => undefined;
        },
      },
    };
    const view = document.createElement('rs-series-episodes');
    Object.assign(view, { app, item: { id: 1, libraryId: 1 } });
    document.body.replaceChildren(view);
    Object.assign(globalThis, {
      bring() {
        Object.assign(season, { there: 2, missing: 0 });
        listener({ kinds: ['item'], libraryIds: [1] });
      },
    });
  });
  const view = page.locator('rs-series-episodes');
  const only = view.getByRole('checkbox', { name: 'Only missing' });
  await only.check();
  await page.evaluate(() => (globalThis as unknown as { bring(): void }).bring());
  await expect(view).toContainText('Nothing is missing.');
  // It goes with the last that was missing.
  await only.click();
  await expect(view.locator('.season')).toHaveCount(1);
  await expect(only).toHaveCount(0);
});

test('libraries that are known late, and those that come, are measured too', async ({ page }) => {
  await page.evaluate(async () => {
    const { Observable } = await import('/src/app/observable.ts');
    await import('/src/ui/views/libraries/rs-libraries-view.ts');
    const library = (id: number) => ({
      ...{ id, name: `Library ${id}`, mediaType: 'mixed', color: null, isActive: true, isSynthetic: false },
      ...{ description: null, defaultDestination: null, counts: {} },
    });
    const libraries = new Observable({ isKnown: false, libraries: [] as object[] });
    const app = {
      ...{ libraries, jobs: new Observable([]), scanRoots: new Observable([]), toasts: { showError() {} } },
      router: new Observable({ page: 'libraries' }),
      scans: async () => ({ roots: async () => [] }),
      backend: {
        onChange: () => () => undefined,
        search: { figures: async (id: number) => ({ bytes: id * 1e9 }) },
      },
    };
    const view = document.createElement('rs-libraries-view');
    Object.assign(view, { app });
    document.body.replaceChildren(view);
    await view.updateComplete;
    Object.assign(globalThis, {
      tell: (count: number) =>
        libraries.set({
          isKnown: true,
          libraries: Array.from({ length: count }, (_, at) => library(at + 1)),
        }),
    });
  });
  const tell = (count: number) =>
    page.evaluate((told) => (globalThis as unknown as { tell(count: number): void }).tell(told), count);
  const cards = page.locator('rs-library-card');
  for (const count of [1, 2]) {
    await tell(count);
    await expect(cards).toHaveCount(count);
    for (let at = 0; at < count; at += 1)
      await expect(cards.nth(at)).toHaveJSProperty('size', (at + 1) * 1e9);
  }
});

test('a text that is being typed is stored when its page goes', async ({ page }) => {
  const stored = await page.evaluate(async () => {
    await import('/src/ui/elements/rs-stored-text.ts');
    const text = document.createElement('rs-stored-text');
    const told: string[] = [];
    const store = async (typed: string) => told.push(typed) > 0;
    Object.assign(text, { label: 'Notes', value: 'Old', store });
    document.body.replaceChildren(text);
    await text.updateComplete;
    const field = text.shadowRoot?.querySelector('textarea');
    field?.focus();
    if (field) field.value = 'New';
    field?.dispatchEvent(new InputEvent('input'));
    text.remove();
    await text.updateComplete;
    return told;
  });
  expect(stored).toEqual(['New']);
});

test('the next title is the one that comes next, also when the present one has left its list', async ({
  page,
}) => {
  await page.evaluate(async () => {
    const { Observable } = await import('/src/app/observable.ts');
    await import('/src/ui/views/item/rs-item-view.ts');
    let ids = [11, 12, 13, 14];
    let listener: (event: { type: string }) => void = () => undefined;
    const end = () => undefined;
    const model = {
      ...{ isLoading: false, criteria: {}, ensure: end },
      get total() {
        return ids.length;
      },
      at: (at: number) => ({ id: ids[at] }),
      locate: async (id: number) => (ids.includes(id) ? ids.indexOf(id) : undefined),
      subscribe(told: typeof listener) {
        listener = told;
        return end;
      },
    };
    const view = document.createElement('rs-item-view');
    const router = {
      replace({ id }: { id: number }) {
        view.itemId = id;
      },
    };
    const app = {
      ...{ router, list: { model }, places: { set: end }, dialog: new Observable(null) },
      ...{ posters: new Observable(undefined), backend: { onChange: () => end } },
      titles: { get: () => new Promise(end), known: end },
      shelves: () => new Promise(end),
    };
    Object.assign(view, { app, itemId: 11 });
    document.body.replaceChildren(view);
    Object.assign(globalThis, {
      leave(id: number) {
        ids = ids.filter((one) => one !== id);
        listener({ type: 'refreshed' });
      },
    });
  });
  const leave = (id: number) =>
    page.evaluate((gone) => (globalThis as unknown as { leave(id: number): void }).leave(gone), id);
  const view = page.locator('rs-item-view');
  const next = view.getByRole('button', { name: 'Next title' });
  await expect(next).toBeEnabled();
  await leave(11);
  for (const id of [12, 13, 14]) {
    await next.click();
    await expect(view).toHaveJSProperty('itemId', id);
  }
  await leave(14);
  await expect(next).toBeDisabled();
  await page.keyboard.press('ArrowLeft');
  await expect(view).toHaveJSProperty('itemId', 13);
});
