import { expect, test } from '@playwright/test';
import type { ReactiveControllerHost } from 'lit';
import { LoadController } from '../../src/app/load-controller.ts';

/** A controller of a key that can be changed, each reading of which is answered by hand. */
function openLoad() {
  const answers: ((value: string) => void)[] = [];
  const at = { key: 1 };
  const host = { addController: () => undefined, requestUpdate: () => undefined };
  const load = new LoadController<number, string>(
    host as unknown as ReactiveControllerHost,
    () => at.key,
    () => new Promise((resolve) => answers.push(resolve)),
    (key) => (key === 2 ? 'known' : undefined),
  );
  load.hostUpdate();
  return { load, at, answers };
}

test('a reading that another follows ends with the newest answer', async () => {
  const { load, answers } = openLoad();
  const first = load.reload();
  const second = load.reload();
  answers[1]?.('old');
  let isOver = false;
  void first.then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isOver).toBe(false);
  answers[2]?.('new');
  await Promise.all([first, second]);
  expect(load.state).toEqual({ state: 'ready', value: 'new' });
});

test('a reading ends where its key gave way to one that is known', async () => {
  const { load, at, answers } = openLoad();
  const reading = load.reload();
  at.key = 2;
  load.hostUpdate();
  answers[1]?.('late');
  await reading;
  expect(load.state).toEqual({ state: 'ready', value: 'known' });
});
