import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { backoffMs } from '../../src/providers/http/backoff.ts';
import { CircuitBreaker } from '../../src/providers/http/circuit-breaker.ts';
import type { Clock } from '../../src/providers/http/clock.ts';
import { nextMidnight, RateLimiter } from '../../src/providers/http/rate-limiter.ts';
import { RequestSlots } from '../../src/providers/http/request-slots.ts';
import { LONGEST_RETRY_AFTER_MS, parseRetryAfter } from '../../src/providers/http/retry-after.ts';

/** A clock that goes on when told. */
class TestClock implements Clock {
  date = Date.UTC(2026, 0, 15, 12);
  #elapsed = 0;
  #sleeping: { readonly until: number; readonly wake: () => void }[] = [];

  now(): number {
    return this.date;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.#sleeping.push({ until: this.#elapsed + ms, wake }));
  }

  async pass(ms: number): Promise<void> {
    this.#elapsed += ms;
    const due = this.#sleeping.filter(({ until }) => until <= this.#elapsed);
    this.#sleeping = this.#sleeping.filter(({ until }) => until > this.#elapsed);
    for (const { wake } of due) wake();
    await settle();
  }
}

const settle = () => new Promise((done) => setImmediate(done));
const never = new AbortController().signal;

test('so many requests in a span, in the order they came', async () => {
  const clock = new TestClock();
  const limiter = new RateLimiter({ limit: { requests: 2, perMs: 1000, concurrent: 9 } }, clock);
  const begun: number[] = [];
  for (const nr of [1, 2, 3, 4, 5])
    void limiter.acquire(never).then((release) => {
      begun.push(nr);
      release();
    });
  await settle();
  expect(begun).toEqual([1, 2]);
  expect(limiter.usage).toEqual({ used: 2, waiting: 3, today: 2, freeInMs: 1000 });
  await clock.pass(999);
  expect(begun).toEqual([1, 2]);
  await clock.pass(1);
  expect(begun).toEqual([1, 2, 3, 4]);
  await clock.pass(1000);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

test('so many requests at once; one that is withdrawn while waiting costs nothing', async () => {
  const limiter = new RateLimiter({ limit: { requests: 99, perMs: 1000, concurrent: 1 } }, new TestClock());
  const release = await limiter.acquire(never);
  const second = new AbortController();
  const withdrawn = limiter.acquire(second.signal);
  const third = limiter.acquire(never);
  second.abort(new Error('withdrawn'));
  await expect(withdrawn).rejects.toThrow('withdrawn');
  expect(limiter.usage).toMatchObject({ used: 1, waiting: 1 });
  release();
  release();
  (await third)();
  expect(limiter.usage).toMatchObject({ used: 2, waiting: 0 });
});

test('a pause holds all back; those who wait through a long one are sent away', async () => {
  const clock = new TestClock();
  const limiter = new RateLimiter({ limit: { requests: 9, perMs: 1000, concurrent: 9 } }, clock);
  limiter.pause(2000);
  limiter.pause(500);
  let begun = false;
  void limiter.acquire(never).then(() => {
    begun = true;
  });
  await clock.pass(1999);
  expect([begun, limiter.pausedMs]).toEqual([false, 1]);
  await clock.pass(1);
  expect(begun).toBe(true);
  limiter.pause(60_000);
  const waiting = limiter.acquire(never);
  limiter.turnAwayWaiting();
  await expect(waiting).rejects.toThrow();
});

test('a day has so many requests, and ends at midnight', async () => {
  const clock = new TestClock();
  const limits = { limit: { requests: 9, perMs: 1000, concurrent: 9 }, dailyLimit: 2 };
  const limiter = new RateLimiter(limits, clock);
  (await limiter.acquire(never))();
  expect(limiter.isDayUsedUp).toBe(false);
  (await limiter.acquire(never))();
  expect(limiter.isDayUsedUp).toBe(true);
  clock.date = nextMidnight(clock.date);
  expect(limiter.isDayUsedUp).toBe(false);
});

test('never more in any span than allowed, nor at once, and all come through', async () => {
  const requests = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      requests,
      async (allowed, concurrent, gaps) => {
        const clock = new TestClock();
        const limiter = new RateLimiter({ limit: { requests: allowed, perMs: 100, concurrent } }, clock);
        const begun: number[] = [];
        let running = 0;
        const all: Promise<void>[] = [];
        const ask = async () => {
          const release = await limiter.acquire(never);
          begun.push(clock.elapsed());
          expect(++running).toBeLessThanOrEqual(concurrent);
          await clock.sleep(7);
          running--;
          release();
        };
        for (const gap of gaps) {
          all.push(ask());
          await settle();
          await clock.pass(gap);
        }
        for (let more = 0; more < 400 && begun.length < gaps.length; more++) await clock.pass(20);
        await clock.pass(100);
        await Promise.all(all);
        for (const [at, time] of begun.entries())
          expect((begun[at + allowed] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThanOrEqual(100);
      },
    ),
    { numRuns: 30 },
  );
});

test('a request that waits for a slot counts from when it has one', async () => {
  const clock = new TestClock();
  const limiter = new RateLimiter({ limit: { requests: 2, perMs: 1000, concurrent: 9 } }, clock);
  const slots = new RequestSlots(1);
  const leaveSlot = await slots.take(never);
  const begun: number[] = [];
  for (let nr = 0; nr < 3; nr++)
    void limiter.acquire(never, slots).then((release) => {
      begun.push(clock.elapsed());
      release();
    });
  await settle();
  await clock.pass(900);
  leaveSlot();
  await settle();
  await clock.pass(999);
  expect(begun).toEqual([900, 900]);
  await clock.pass(1);
  expect(begun).toEqual([900, 900, 1900]);
});

test('the rest doubles with each try that fails, up to ten minutes, and ends with one that succeeds', async () => {
  const clock = new TestClock();
  const breaker = new CircuitBreaker(clock);
  const ask = (outcome: 'answered' | 'failed' | 'neither') => {
    const permit = breaker.enter();
    if (permit !== null) breaker.leave(permit, outcome);
    return permit !== null;
  };
  for (let time = 0; time < 4; time++) ask('failed');
  ask('neither');
  expect(breaker.restingMs).toBe(0);
  ask('failed');
  const rests: number[] = [];
  for (let time = 0; time < 7; time++) {
    rests.push(breaker.restingMs);
    expect(ask('answered')).toBe(false);
    await clock.pass(breaker.restingMs);
    expect(ask('failed')).toBe(true);
  }
  expect(rests).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]);
  await clock.pass(600_000);
  const probe = breaker.enter();
  expect(probe).toEqual({ isProbe: true });
  expect(breaker.enter()).toBeNull();
  if (probe !== null) breaker.leave(probe, 'answered');
  expect(ask('answered')).toBe(true);
  for (let time = 0; time < 4; time++) ask('failed');
  ask('answered');
  ask('failed');
  expect(breaker.restingMs).toBe(0);
});

test('Retry-After is seconds or a date, by the server’s clock if it is known, and never past an hour', () => {
  const now = Date.UTC(2026, 0, 15, 12);
  const at = (ms: number) => new Date(now + ms).toUTCString();
  expect(parseRetryAfter('2', null, now)).toBe(2000);
  expect(parseRetryAfter(at(5000), null, now)).toBe(5000);
  expect(parseRetryAfter(at(5000), at(-60_000), now)).toBe(65_000);
  expect(parseRetryAfter(at(-5000), null, now)).toBeNull();
  expect(parseRetryAfter(at(3 * 365 * 86_400_000), null, now)).toBe(LONGEST_RETRY_AFTER_MS);
  expect(parseRetryAfter('99999999999', null, now)).toBe(LONGEST_RETRY_AFTER_MS);
  for (const nothing of [null, '', '0', '-3', 'soon', 'NaN']) {
    expect(parseRetryAfter(nothing, null, now)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), fc.integer(), (header, date, time) => {
      const ms = parseRetryAfter(header, date, time);
      expect(ms === null || (ms > 0 && ms <= LONGEST_RETRY_AFTER_MS)).toBe(true);
    }),
  );
});

test('waits grow, are spread, and have an end', () => {
  expect([1, 2, 3, 9, 2000].map((tried) => backoffMs(tried, 0.5))).toEqual([250, 500, 1000, 4000, 4000]);
  expect(backoffMs(3, 0)).toBe(0);
});
