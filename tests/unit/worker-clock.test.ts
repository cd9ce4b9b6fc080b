import { ok } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { WorkerClock } from '../../src/client/worker-clock.ts';

const { timeOrigin } = performance;
const span = fc.double({ min: 0, max: 5000, noNaN: true });

test('what a worker did for a call lies within the call, whatever its clock says', () => {
  const call = fc.record({ wait: span, way: span, work: span, back: span });
  fc.assert(
    fc.property(
      fc.double({ min: -1e7, max: 1e7, noNaN: true }),
      fc.array(call, { minLength: 1 }),
      (off, calls) => {
        const clock = new WorkerClock();
        let now = 0;
        const done = calls.map(({ wait, way, work, back }) => {
          const sentAt = now + wait;
          const arrived = sentAt + way;
          const replied = arrived + work;
          now = replied + back;
          const time = {
            arrivedAt: timeOrigin + arrived + off,
            repliedAt: timeOrigin + replied + off,
            waitedMs: 0,
          };
          clock.narrow(sentAt, time, now);
          return { sentAt, answeredAt: now, ...time };
        });
        for (const { sentAt, answeredAt, arrivedAt, repliedAt } of done) {
          const { correction } = clock;
          ok(arrivedAt + correction - timeOrigin >= sentAt - 0.01);
          ok(repliedAt + correction - timeOrigin <= answeredAt + 0.01);
        }
      },
    ),
  );
});

test('a clock that agrees is left as it is', () => {
  const clock = new WorkerClock();
  expect(clock.correction).toBe(0);
  clock.narrow(10, { arrivedAt: timeOrigin + 11, repliedAt: timeOrigin + 15, waitedMs: 0 }, 16);
  expect(clock.correction).toBe(0);
});
