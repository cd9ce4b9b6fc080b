import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { batchSize } from '../../src/shared/tuning/batch-size.ts';
import { networkConcurrency } from '../../src/shared/tuning/network-concurrency.ts';
import { poolSize } from '../../src/shared/tuning/pool-size.ts';
import { TUNING_LIMITS } from '../../src/shared/tuning/tuning-limits.ts';

const onCores = (cores: number) => ({ cores });

test('there is a reader a core, from two to four', () => {
  expect([1, 2, 3, 4, 64].map((cores) => poolSize(onCores(cores), null).value)).toEqual([2, 2, 3, 4, 4]);
});

test('a machine with little memory has no more readers than are needed', () => {
  const readers = (memoryGib: number) => poolSize({ cores: 8, memoryGib }, null);
  expect([0.25, 1, 2, 4, 8].map((memory) => readers(memory).value)).toEqual([2, 2, 2, 4, 4]);
  expect(readers(1).reason).toContain('1 GB of memory');
  expect(readers(8).reason).not.toContain('memory');
});

test('network-bound work has two requests a core, at least four', () => {
  const requests = [1, 2, 3, 8, 64].map((cores) => networkConcurrency(onCores(cores), null).value);
  expect(requests).toEqual([4, 4, 6, 16, TUNING_LIMITS.networkConcurrency.max]);
});

test('a browser that does not tell its cores counts as one', () => {
  for (const cores of [Number.NaN, 0, undefined as unknown as number]) {
    expect(poolSize(onCores(cores), null).value).toBe(2);
    expect(networkConcurrency(onCores(cores), null).reason).toContain('1 core,');
  }
});

const RULES = {
  readers: poolSize,
  networkConcurrency,
  batchSize: ({ cores }: { readonly cores: number }, chosen: number | null) => batchSize(cores, chosen),
} as const;

for (const [name, rule] of Object.entries(RULES)) {
  const { min, max } = TUNING_LIMITS[name as keyof typeof RULES];
  const machine = fc.record({ cores: fc.nat(1e6), memoryGib: fc.option(fc.nat(32), { nil: undefined }) });

  test(`${name}: a choice wins, within its limits, and what is recommended stays known`, () => {
    fc.assert(
      fc.property(machine, fc.integer(), (here, chosen) => {
        const free = rule(here, null);
        const bound = rule(here, chosen);
        expect(bound.value).toBe(Math.min(max, Math.max(min, chosen)));
        expect(bound).toMatchObject({
          recommended: free.recommended,
          reason: free.reason,
          isChosen: true,
        });
      }),
    );
  });

  test(`${name}: without a choice what is recommended holds, a whole number within the limits`, () => {
    fc.assert(
      fc.property(machine, (here) => {
        const { value, recommended, reason, isChosen } = rule(here, null);
        expect(value).toBe(recommended);
        expect(isChosen).toBe(false);
        expect(Number.isInteger(value) && value >= min && value <= max).toBe(true);
        expect(reason).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
}

test('a choice that is no number is none', () => {
  expect(poolSize(onCores(4), Number.NaN)).toMatchObject({ value: 4, isChosen: false });
});
