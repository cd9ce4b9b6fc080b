import { expect, test } from '@playwright/test';
import { CallQueue, PRIORITIES } from '../../src/client/call-queue.ts';

test('what is on screen goes first, and equals in the order they came', () => {
  const queue = new CallQueue<string>();
  queue.add('order', 'background');
  queue.add('next page', 'prefetch');
  queue.add('page 1', 'visible');
  queue.add('page 2', 'visible');
  const served = Array.from({ length: 5 }, () => queue.next(PRIORITIES));
  expect(served).toEqual(['page 1', 'page 2', 'next page', 'order', undefined]);
});

test('only calls of the given priorities are taken', () => {
  const queue = new CallQueue<string>();
  queue.add('order', 'background');
  expect(queue.next(['visible', 'prefetch'])).toBeUndefined();
  expect(queue.next(['background'])).toBe('order');
});

test('a call taken back is not served', () => {
  const queue = new CallQueue<string>();
  queue.add('page', 'visible');
  expect(queue.remove('page')).toBe(true);
  expect(queue.remove('page')).toBe(false);
  expect(queue.next(PRIORITIES)).toBeUndefined();
});
