import { expect, test } from '@playwright/test';
import type { Backend } from '../../src/app/backend.ts';
import { Observable } from '../../src/app/observable.ts';
import type { Route } from '../../src/app/route.ts';
import { TitleAhead } from '../../src/app/title-ahead.ts';
import type { ItemDetail } from '../../src/shared/media-item.ts';

type Answer = (item: ItemDetail | Error) => void;

/** Titles that are answered by hand. */
function setUp() {
  const router = new Observable<Route>({ page: 'home' });
  const asked: number[] = [];
  const answers = new Map<number, Answer>();
  let tellChange: () => void = () => undefined;
  const get = (id: number) => {
    asked.push(id);
    return new Promise<ItemDetail>((resolve, reject) => {
      answers.set(id, (item) => (item instanceof Error ? reject(item) : resolve(item)));
    });
  };
  const onChange = (listener: () => void) => {
    tellChange = listener;
    return () => undefined;
  };
  const backend = { items: { get }, onChange } as unknown as Pick<Backend, 'items' | 'onChange'>;
  return {
    ...{ router, asked, titles: new TitleAhead(router, backend) },
    answer: (id: number, item: ItemDetail | Error = titleOf(id)) => answers.get(id)?.(item),
    change: () => tellChange(),
    open: (id: number) => router.set({ page: 'item', id }),
  };
}

const titleOf = (id: number) => ({ id }) as ItemDetail;

test('the page that is left stays until the title is there, which is asked for once and known then', async () => {
  const { titles, asked, answer, open } = setUp();
  open(7);
  expect(titles.value).toBe(true);
  expect(titles.known(7)).toBeUndefined();
  const read = titles.get(7);
  answer(7);
  expect(await read).toEqual(titleOf(7));
  await expect.poll(() => titles.value).toBe(false);
  expect(titles.known(7)).toEqual(titleOf(7));
  expect(titles.known(8)).toBeUndefined();
  expect(asked).toEqual([7]);
});

test('a title that was expected is known when its page is opened, and nothing is waited for', async () => {
  const { titles, asked, answer, open } = setUp();
  titles.expect(7);
  expect(titles.value).toBe(false);
  answer(7);
  await expect.poll(() => titles.known(7)).toEqual(titleOf(7));
  open(7);
  expect(titles.value).toBe(false);
  expect(asked).toEqual([7]);
});

test('one that does not come, or cannot be read, is waited for no longer; its page asks and says so', async () => {
  const { titles, asked, answer, open } = setUp();
  open(7);
  await expect.poll(() => titles.value).toBe(false);
  expect(titles.known(7)).toBeUndefined();

  open(8);
  const read = titles.get(8);
  answer(8, new Error('gone'));
  await expect(read).rejects.toThrow('gone');
  await expect.poll(() => titles.value).toBe(false);
  const again = titles.get(8);
  answer(8);
  expect(await again).toEqual(titleOf(8));
  expect(asked).toEqual([7, 8, 8]);
});

test('another title that is expected meanwhile does not hold the page for ever', async () => {
  const { titles, open } = setUp();
  open(7);
  titles.expect(8);
  await expect.poll(() => titles.value).toBe(false);
});

test('what was read before a change is read again', async () => {
  const { titles, asked, answer, change, router, open } = setUp();
  titles.expect(7);
  answer(7);
  await expect.poll(() => titles.known(7)).toEqual(titleOf(7));
  change();
  expect(titles.known(7)).toBeUndefined();
  open(7);
  expect(asked).toEqual([7, 7]);
  // And what another page follows is not kept.
  answer(7);
  await expect.poll(() => titles.known(7)).toEqual(titleOf(7));
  router.set({ page: 'home' });
  expect(titles.known(7)).toBeUndefined();
});
