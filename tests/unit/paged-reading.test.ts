import { expect, test } from '@playwright/test';
import { PagedReading } from '../../src/app/paged-reading.ts';

const PAGE = 10;

/** A list of numbers that grows at its head, whose readings take a moment. */
class Numbers {
  there: readonly number[] | undefined;
  newest = 100;
  readings = 0;
  readonly pages = new PagedReading<number>(
    {
      there: () => this.there,
      hasMore: () => true,
      read: async (there, wanted) => {
        this.readings += 1;
        const first = there[0] ?? this.newest;
        await new Promise((resolve) => setTimeout(resolve, 5));
        this.there = Array.from({ length: there.length + wanted }, (_, at) => first - at);
      },
    },
    PAGE,
  );
}

test('more is read behind a reading that is under way, once for all who ask', async () => {
  const numbers = new Numbers();
  void numbers.pages.refresh();
  await Promise.all([numbers.pages.more(), numbers.pages.more()]);
  expect(numbers.there).toHaveLength(2 * PAGE);
  expect(numbers.readings).toBe(2);
});

test('what is read again is no older than the call', async () => {
  const numbers = new Numbers();
  const first = numbers.pages.refresh();
  numbers.newest = 200;
  await numbers.pages.refresh();
  expect(numbers.there?.[0]).toBe(200);
  await first;
  const more = numbers.pages.more();
  numbers.newest = 300;
  await numbers.pages.refresh();
  expect(numbers.there?.[0]).toBe(300);
  expect(numbers.there).toHaveLength(2 * PAGE);
  await more;
});
