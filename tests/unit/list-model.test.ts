import { expect, test } from '@playwright/test';
import { LazyListModel, type ListEvent, type ListPage } from '../../src/app/list/lazy-list-model.ts';

interface Request {
  readonly at: number;
  readonly signal: AbortSignal;
  readonly answer: (total?: number, offset?: number) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

/** A list of numbers whose source answers when the test says so, in any order. */
class NumberModel extends LazyListModel<number> {
  readonly requests: Request[] = [];
  /** Where an item is after a refresh: so many places farther down. */
  moved = 0;

  protected override fetchPage(at: number, limit: number, signal: AbortSignal): Promise<ListPage<number>> {
    return new Promise((resolve, reject) => {
      this.requests.push({
        at,
        signal,
        answer: async (total = 1_000_000, offset = 0) => {
          const length = Math.max(0, Math.min(limit, total - at));
          resolve({ at, total, rows: Array.from({ length }, (_, step) => at + step + offset) });
          await settled();
        },
        fail: async (error) => {
          reject(error);
          await settled();
        },
      });
    });
  }

  protected override locateRow(row: number): Promise<number | undefined> {
    return Promise.resolve(row + this.moved);
  }

  /** Makes it another list. */
  override replace(): void {
    super.replace();
  }

  get last(): Request {
    const request = this.requests.at(-1);
    if (request === undefined) throw new Error('nothing was asked for');
    return request;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** A model that knows its total: its first page is loaded. */
async function loadedModel(options: ConstructorParameters<typeof NumberModel>[0] = {}): Promise<NumberModel> {
  const model = new NumberModel(options);
  model.ensure({ first: 0, last: 20 });
  await model.last.answer();
  return model;
}

test('the first answer tells the total and gives the rows', async () => {
  const model = new NumberModel();
  expect(model.isTotalKnown).toBe(false);
  model.ensure({ first: 0, last: 20 });
  expect(model.isLoading).toBe(true);
  await model.last.answer();
  expect(model.total).toBe(1_000_000);
  expect(model.at(20)).toBe(20);
  expect(model.at(100)).toBeUndefined();
  expect(model.isLoading).toBe(false);
});

test('page size and threshold can be set', async () => {
  const model = await loadedModel({ pageSize: 25, prefetchThreshold: 5 });
  expect(model.requests.map(({ at }) => at)).toEqual([0, 25]);
  expect(model.at(24)).toBe(24);
});

test('answers that come out of order land where they belong', async () => {
  const model = await loadedModel();
  model.ensure({ first: 590, last: 615 });
  const [, five, six] = model.requests;
  await six?.answer();
  expect(model.at(600)).toBe(600);
  expect(model.at(599)).toBeUndefined();
  await five?.answer();
  expect(model.at(599)).toBe(599);
});

test('at most two requests are under way, and the next is for what can be seen by then', async () => {
  const model = await loadedModel();
  for (let row = 1000; row < 100_000; row += 1000) model.ensure({ first: row, last: row + 20 }, 1, 1000);
  expect(model.requests.map(({ at }) => at)).toEqual([0, 1000, 2000]);
  await model.requests[1]?.answer();
  expect(model.last.at).toBe(99_000);
});

test('a request that was outrun is told so', async () => {
  const model = await loadedModel();
  model.ensure({ first: 5030, last: 5050 });
  const outrun = model.last;
  model.ensure({ first: 90_030, last: 90_050 });
  expect(outrun.signal.aborted).toBe(true);
  expect(model.last.signal.aborted).toBe(false);
});

test('an aborted request that fails is no error', async () => {
  const model = await loadedModel();
  model.ensure({ first: 5030, last: 5050 });
  const outrun = model.last;
  model.ensure({ first: 90_030, last: 90_050 });
  await outrun.fail(new Error('aborted'));
  expect(model.error).toBeUndefined();
});

test('memory is bounded: the pages wanted longest ago are dropped', async () => {
  const model = await loadedModel({ pagesKept: 3 });
  for (const page of [10, 20, 30]) {
    model.ensure({ first: page * 100 + 30, last: page * 100 + 50 });
    await model.last.answer();
  }
  expect(model.at(0)).toBeUndefined();
  expect([1000, 2000, 3000].map((index) => model.at(index))).toEqual([1000, 2000, 3000]);
});

test('scrolling near the end of a page fetches the next one ahead', async () => {
  const model = await loadedModel();
  model.ensure({ first: 60, last: 85 }, 1, 1);
  expect(model.last.at).toBe(100);
});

test('fetchMore loads the first page that is missing, and stops at the end', async () => {
  const model = await loadedModel();
  const more = model.fetchMore();
  expect(model.last.at).toBe(100);
  await model.last.answer(150);
  await more;
  expect(model.total).toBe(150);
  const asked = model.requests.length;
  await model.fetchMore();
  expect(model.requests.length).toBe(asked);
});

test('appended items stand at the end', async () => {
  const model = new NumberModel();
  model.ensure({ first: 0, last: 20 });
  await model.last.answer(99);
  model.append([990, 991, 992]);
  expect(model.total).toBe(102);
  expect([98, 99, 100, 101].map((index) => model.at(index))).toEqual([98, 990, 991, 992]);
});

test('after clear nothing of the old list is shown, not even what was still under way', async () => {
  const model = await loadedModel();
  model.ensure({ first: 500, last: 520 });
  const stale = model.last;
  const events: ListEvent[] = [];
  model.subscribe((event) => events.push(event));
  model.clear();
  await stale.answer();
  expect(events[0]).toEqual({ type: 'reset' });
  expect(model.isTotalKnown).toBe(false);
  expect(model.at(500)).toBeUndefined();
});

test('another list shows the rows of the one before until its first have come', async () => {
  const model = await loadedModel();
  const events: ListEvent[] = [];
  model.subscribe((event) => events.push(event));
  model.replace();
  const outdated = model.last;
  model.replace();
  // What is seen meanwhile is not asked of the new list.
  model.ensure({ first: 700, last: 720 });
  await outdated.answer(3);
  expect([model.total, model.at(5), model.isReplacing]).toEqual([1_000_000, 5, true]);
  await model.last.answer(40, 1000);
  expect([model.total, model.at(5), model.isReplacing]).toEqual([40, 1005, false]);
  expect(events.filter(({ type }) => type === 'reset')).toHaveLength(1);
});

test('another list that cannot be read leaves nothing of the one before', async () => {
  const model = await loadedModel();
  model.replace();
  await model.last.fail(new Error('no'));
  expect([model.isTotalKnown, model.at(5), model.isReplacing]).toEqual([false, undefined, false]);
  expect(model.error).toBeInstanceOf(Error);
});

test('a refresh keeps the old rows until the new ones are there, then says where things went', async () => {
  const model = await loadedModel();
  model.ensure({ first: 530, last: 550 });
  await model.last.answer();
  model.moved = 1000;
  const events: ListEvent[] = [];
  model.subscribe((event) => events.push(event));
  const refresh = model.refresh();
  await settled();
  expect(model.at(530)).toBe(530);
  expect(model.last.at).toBe(1500);
  await model.last.answer(1_001_000, -1000);
  await refresh;
  expect(events).toContainEqual({ type: 'refreshed', from: 530, to: 1530 });
  expect(model.at(1530)).toBe(530);
  expect(model.at(530)).toBeUndefined();
});

test('at the very beginning a refresh stays at the beginning', async () => {
  const model = await loadedModel();
  model.moved = 1000;
  const events: ListEvent[] = [];
  model.subscribe((event) => events.push(event));
  const refresh = model.refresh();
  await settled();
  await model.last.answer();
  await refresh;
  expect(events).toContainEqual({ type: 'refreshed', from: 0, to: 0 });
});

test('a failure is told, not repeated, and can be tried again', async () => {
  const model = await loadedModel();
  model.ensure({ first: 530, last: 550 });
  await model.last.fail(new Error('no disk'));
  expect(String(model.error)).toContain('no disk');
  const asked = model.requests.length;
  model.ensure({ first: 530, last: 551 });
  expect(model.requests.length).toBe(asked);
  void model.retry();
  await model.last.answer();
  expect(model.error).toBeUndefined();
  expect(model.at(500)).toBe(500);
});

test('a page that comes in does not hide that another has failed', async () => {
  const model = await loadedModel();
  model.ensure({ first: 530, last: 550 });
  await model.last.fail(new Error('no disk'));
  model.ensure({ first: 630, last: 650 });
  await model.last.answer();
  expect(model.at(600)).toBe(600);
  expect(String(model.error)).toContain('no disk');
  void model.retry();
  expect(model.error).toBeUndefined();
});

test('a refresh that failed is made up for by trying again', async () => {
  const model = await loadedModel();
  const refresh = model.refresh();
  await settled();
  await model.last.fail(new Error('no disk'));
  await refresh;
  expect(model.at(0)).toBe(0);
  expect(String(model.error)).toContain('no disk');
  void model.retry();
  await settled();
  await model.last.answer(500);
  expect(model.total).toBe(500);
  expect(model.error).toBeUndefined();
});

test('who scrolls on during a refresh stays where they are by then', async () => {
  const model = await loadedModel();
  model.ensure({ first: 530, last: 550 });
  await model.last.answer();
  model.moved = 1000;
  const events: ListEvent[] = [];
  model.subscribe((event) => events.push(event));
  const refresh = model.refresh();
  model.ensure({ first: 730, last: 750 });
  await settled();
  await model.last.answer();
  await refresh;
  expect(events).toContainEqual({ type: 'refreshed', from: 730, to: 1730 });
});

test('a listener that has left hears nothing', async () => {
  const model = new NumberModel();
  let heard = 0;
  const leave = model.subscribe(() => {
    heard += 1;
  });
  leave();
  model.clear();
  expect(heard).toBe(0);
});
