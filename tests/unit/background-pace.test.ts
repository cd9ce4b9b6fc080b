import { expect, test } from '@playwright/test';
import { InteractionNotice } from '../../src/app/interaction-notice.ts';
import { interactionChannelName } from '../../src/rpc/interaction-channel.ts';
import { BackgroundPace } from '../../src/workers/db/services/background-pace.ts';

const PREFIX = 'test';

function makePace(): BackgroundPace {
  return new BackgroundPace(interactionChannelName(PREFIX));
}

function makeNotice(): InteractionNotice & Disposable {
  const notice = new InteractionNotice(PREFIX);
  return Object.assign(notice, { [Symbol.dispose]: () => notice.close() });
}

test('a job becomes slow when somebody scrolls, and quick again when they stop', async () => {
  const pace = makePace();
  using notice = makeNotice();
  expect(pace.isSlow).toBe(false);
  notice.tell();
  await expect.poll(() => pace.isSlow, { intervals: [5] }).toBe(true);
  await expect.poll(() => pace.isSlow).toBe(false);
  pace.close();
});

test('while nobody scrolls a job does not rest; where somebody does, it rests for longer than it has worked', async () => {
  const pace = makePace();
  using notice = makeNotice();
  expect(pace.isDue).toBe(true);
  await pace.rest();
  expect(pace.isDue).toBe(false);
  notice.tell();
  await expect.poll(() => pace.isSlow, { intervals: [5] }).toBe(true);
  const before = pace.rested;
  const workedFrom = performance.now();
  while (performance.now() - workedFrom < 5);
  await pace.rest();
  expect(pace.rested - before).toBeGreaterThan(5);
  pace.close();
});

test('a page tells of scrolling only so often, however often something moves', async () => {
  using notice = makeNotice();
  const heard: unknown[] = [];
  const channel = new BroadcastChannel(interactionChannelName(PREFIX));
  channel.onmessage = (event) => heard.push(event);
  for (let frame = 0; frame < 50; frame += 1) notice.tell();
  await expect.poll(() => heard.length).toBe(1);
  channel.close();
});
