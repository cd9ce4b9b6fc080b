import { expect, test } from '@playwright/test';
import { ActHistory } from '../../src/app/edits/act-history.ts';
import { followChanges } from '../../src/app/following-changes.ts';
import { BinModel } from '../../src/app/libraries/bin-model.ts';
import { TimedTitleList } from '../../src/app/shelves/timed-list.ts';
import type { ChangeEvent } from '../../src/rpc/change-event.ts';

/** Counts what a list reads while an import changes titles again and again. */
async function readingsOf(follow: (backend: object, read: <T>(answer: T) => Promise<T>) => () => void) {
  let readings = 0;
  let tell: (event: ChangeEvent) => void = () => undefined;
  const onChange = (listener: (event: ChangeEvent) => void) => {
    tell = listener;
    return () => undefined;
  };
  const end = follow({ onChange }, async (answer) => {
    readings += 1;
    return answer;
  });
  for (let at = 0; at < 20; at++) {
    tell({ kinds: ['item'], libraryIds: [1], isOfJob: true });
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  const during = readings;
  await expect.poll(() => readings, { timeout: 10_000 }).toBeGreaterThan(during);
  end();
  return { during, all: readings };
}

/** At first, soon after the first change, and once more for all others. */
const FEW = { during: 2, all: 3 };

// They wait at the same time.
test('the history, the bin and a list by time each read what many changes did at once', async () => {
  const rows = new TextEncoder().encode('[]');
  const [history, bin, byTime] = await Promise.all([
    readingsOf((backend, read) =>
      new ActHistory({ ...backend, edits: { acts: () => read([]) } } as never).follow(),
    ),
    readingsOf((backend, read) => {
      const libraries = { binned: () => read([]), deleted: async () => [] };
      return new BinModel({ ...backend, libraries, items: { count: async () => 0 } } as never).follow();
    }),
    readingsOf((backend, read) => {
      const shelves = async () => ({ reads: { timed: () => read({ titles: [], rows }) } });
      return new TimedTitleList({ backend, shelves } as never, 'watched').follow();
    }),
  ]);
  expect({ history, bin, byTime }).toEqual({ history: FEW, bin: FEW, byTime: FEW });
});

test('what a person does is read at once, also when a job has just changed something', async () => {
  let tell: (event: ChangeEvent) => void = () => undefined;
  const onChange = (listener: (event: ChangeEvent) => void) => {
    tell = listener;
    return () => undefined;
  };
  const times: number[] = [];
  const end = followChanges({ onChange }, () => times.push(performance.now()));
  tell({ kinds: ['item'], libraryIds: [], isOfJob: true });
  await expect.poll(() => times.length).toBe(1);
  // It waits for two seconds, and is read with what comes then.
  tell({ kinds: ['item'], libraryIds: [], isOfJob: true });
  tell({ kinds: ['item'], libraryIds: [] });
  await expect.poll(() => times.length, { timeout: 1500 }).toBe(2);
  tell({ kinds: ['item'], libraryIds: [] });
  await expect.poll(() => times.length, { timeout: 1500 }).toBe(3);
  end();
  expect(times).toHaveLength(3);
});
