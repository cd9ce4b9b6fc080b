import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ExpiryHistogram } from '../../src/cache/indexeddb/expiry-histogram.ts';

const MINUTE = 60_000;

test('with those it says have to be counted, it knows how many have expired at any time', () => {
  const minutes = fc.oneof(fc.nat(20), fc.nat(1_000_000));
  fc.assert(
    fc.property(
      fc.array(minutes, { maxLength: 200 }),
      fc.boolean(),
      fc.nat(4000),
      fc.nat(25 * MINUTE),
      (times, isLong, more, now) => {
        const histogram = new ExpiryHistogram();
        const entries = times.map((minute) => minute * 1000);
        // More minutes than are told apart.
        if (isLong) entries.push(...Array.from({ length: more }, (_, n) => n * MINUTE + 7));
        for (const expiresAt of entries) histogram.add(expiresAt, 1);
        const left = entries.filter((_, n) => n % 3 !== 0);
        for (const [n, expiresAt] of entries.entries()) if (n % 3 === 0) histogram.add(expiresAt, -1);
        const stored = ExpiryHistogram.from(structuredClone(histogram.toRecord()));
        for (const time of [now, now * 100]) {
          const { known, countFrom } = stored.expiredAt(time);
          const counted = left.filter((expiresAt) => expiresAt >= countFrom && expiresAt <= time).length;
          expect(known + counted).toBe(left.filter((expiresAt) => expiresAt <= time).length);
        }
        expect(stored.toRecord().minutes.size).toBeLessThanOrEqual(2000);
      },
    ),
  );
});
