import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { decodeBody, encodeBody } from '../../src/cache/entry-body.ts';
import type { CacheValue } from '../../src/shared/cache/cache-entry.ts';

const anyValue = fc.jsonValue() as fc.Arbitrary<CacheValue>;
const long = { overview: 'It was a dark and stormy night. '.repeat(300), list: [1, 2, 3] };

test('whatever is written is read back, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(anyValue, fc.nat(400), async (value, times) => {
      const whole: CacheValue = [value, 'x'.repeat(times * 20)];
      expect(await decodeBody(await encodeBody(whole))).toEqual(JSON.parse(JSON.stringify(whole)));
    }),
  );
});

test('only what gets smaller is packed', async () => {
  const packed = await encodeBody(long);
  expect(packed.encoding).toBe('gzip');
  expect(JSON.parse(gunzipSync(packed.body).toString())).toEqual(long);
  const short = await encodeBody({ overview: 'It was a dark and stormy night.' });
  expect(short.encoding).toBe('identity');
  const noise = Array.from({ length: 6000 }, () =>
    String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000)),
  ).join('');
  expect((await encodeBody(noise)).body.byteLength).toBeLessThanOrEqual(
    new TextEncoder().encode(noise).byteLength + 2,
  );
});

test('damaged bytes are no answer, whichever they are', async () => {
  const bodies = [await encodeBody(long), await encodeBody({ title: 'Amélie', year: 2001 })];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...bodies), fc.nat(), async ({ encoding, body }, at) => {
      const end = at % body.byteLength;
      expect(await decodeBody({ encoding, body: body.slice(0, end) })).toBeUndefined();
    }),
  );
  for (const bytes of ['', '<html>', '{"a":', '\u0000']) {
    const body = new TextEncoder().encode(bytes);
    expect(await decodeBody({ encoding: 'identity', body })).toBeUndefined();
    expect(await decodeBody({ encoding: 'gzip', body })).toBeUndefined();
  }
  expect(
    await decodeBody({ encoding: 'identity', body: new Uint8Array([0x22, 0xff, 0x22]) }),
  ).toBeUndefined();
});

test('what would unpack to more than any answer has is given up', async () => {
  const body = new Uint8Array(gzipSync(Buffer.alloc(80 * 1024 * 1024, ' ')));
  expect(await decodeBody({ encoding: 'gzip', body })).toBeUndefined();
});
