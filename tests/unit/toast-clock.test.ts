import { expect, test } from '@playwright/test';
import { Toasts } from '../../src/app/toasts.ts';
import { stayOf } from '../../src/ui/elements/toast-clock.ts';

test('a message stays as long as it takes to read, longer with something to do, and an error until it is closed', () => {
  const title = 'Two words';
  const short = stayOf({ kind: 'info', title }) ?? 0;
  const long = stayOf({ kind: 'info', title, text: 'x'.repeat(100) }) ?? 0;
  const undo = stayOf({ kind: 'success', title, action: { label: 'Undo', run: () => undefined } }) ?? 0;
  expect(short).toBeGreaterThanOrEqual(5000);
  expect(long).toBeGreaterThan(short);
  expect(undo).toBeGreaterThanOrEqual(10_000);
  expect(stayOf({ kind: 'info', title, text: 'x'.repeat(10_000) })).toBe(15_000);
  expect(stayOf({ kind: 'error', title })).toBeUndefined();
});

test('a message that says the same takes the place of the one before, and the newest twenty are kept', () => {
  const toasts = new Toasts();
  for (let at = 0; at < 30; at++) toasts.show({ kind: 'error', title: `Message ${at}` });
  expect(toasts.value.map(({ title }) => title)).toEqual(
    Array.from({ length: 20 }, (_, at) => `Message ${at + 10}`),
  );
  toasts.show({ kind: 'error', title: 'Message 15' });
  expect(toasts.value.filter(({ title }) => title === 'Message 15')).toHaveLength(1);
  expect(toasts.value.at(-1)?.title).toBe('Message 15');
});
