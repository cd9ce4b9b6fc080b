import { expect, test } from '@playwright/test';
import { DashboardModel } from '../../src/app/dashboard/dashboard-model.ts';
import { StoredFigures } from '../../src/app/dashboard/stored-figures.ts';
import type { ChangeEvent } from '../../src/rpc/change-event.ts';
import type { LibraryFigures } from '../../src/shared/library-figures.ts';

const figuresOf = (total: number, isProvisional = false) => ({ total, isProvisional }) as LibraryFigures;

/** A storage in memory. */
function makeStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  } as Storage;
}

/** A backend whose answers are given one by one. */
class Answers {
  readonly asked: (number | null)[] = [];
  readonly #waiting: ((figures: LibraryFigures | Error) => void)[] = [];
  tell: (event: ChangeEvent) => void = () => undefined;

  readonly backend = {
    search: {
      figures: (libraryId: number | null) => {
        this.asked.push(libraryId);
        return new Promise<LibraryFigures>((resolve, reject) =>
          this.#waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
        );
      },
    },
    onChange: (listener: (event: ChangeEvent) => void) => {
      this.tell = listener;
      return () => undefined;
    },
  } as unknown as ConstructorParameters<typeof DashboardModel>[0];

  async give(answer: LibraryFigures | Error): Promise<void> {
    await expect.poll(() => this.#waiting.length).toBeGreaterThan(0);
    this.#waiting.shift()?.(answer);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('the last figures are shown until those of now are counted, and are kept', async () => {
  const storage = makeStorage();
  const answers = new Answers();
  const first = new DashboardModel(answers.backend, new StoredFigures(storage, 'figures'));
  first.show(null);
  await answers.give(figuresOf(5));
  await expect.poll(() => first.value).toMatchObject({ figures: { total: 5 }, isFresh: true });
  const second = new DashboardModel(answers.backend, new StoredFigures(storage, 'figures'));
  second.show(null);
  await expect.poll(() => second.value).toMatchObject({ figures: { total: 5 }, isFresh: false });
  await answers.give(figuresOf(6));
  await expect.poll(() => second.value).toMatchObject({ figures: { total: 6 }, isFresh: true });
  // Another library has none yet.
  second.show(3);
  await expect.poll(() => second.value).toEqual({ libraryId: 3, isFresh: false });
});

test('figures of a library that is not shown any more are dropped', async () => {
  const answers = new Answers();
  const model = new DashboardModel(answers.backend, new StoredFigures(makeStorage(), 'figures'));
  model.show(1);
  await expect.poll(() => answers.asked).toEqual([1]);
  model.show(2);
  await answers.give(figuresOf(10));
  await expect.poll(() => model.value).toEqual({ libraryId: 2, isFresh: false });
  await answers.give(figuresOf(20));
  await expect.poll(() => model.value).toMatchObject({ libraryId: 2, figures: { total: 20 }, isFresh: true });
});

test('a failure is told, and what was shown stays; the next change tries again', async () => {
  const answers = new Answers();
  const model = new DashboardModel(answers.backend, new StoredFigures(makeStorage(), 'figures'));
  model.show(null);
  model.watch();
  await answers.give(figuresOf(1));
  answers.tell({ kinds: ['item'], libraryIds: [] });
  await answers.give(new Error('no worker'));
  await expect.poll(() => model.value).toMatchObject({ figures: { total: 1 }, isFresh: false });
  await expect.poll(() => String(model.value.error)).toContain('no worker');
});

test('figures of a library that is being filled are not kept, nor is what cannot be read', () => {
  const storage = makeStorage();
  storage.setItem('figures', '{"version":99,"libraries":[[null,{}]]}');
  const stored = new StoredFigures(storage, 'figures');
  expect(stored.get(null)).toBeUndefined();
  stored.set(null, { figures: figuresOf(1), countedAt: 5 });
  expect(stored.get(null)).toEqual({ figures: { total: 1, isProvisional: false }, countedAt: 5 });
  storage.setItem('figures', 'not JSON');
  expect(stored.get(null)).toBeUndefined();
});
