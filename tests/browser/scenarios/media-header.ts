import fc from 'fast-check';
import type { MediaHeader } from '../../../src/shared/files/media-header.ts';
import type { Reply } from '../../../src/shared/reply.ts';
import { fingerprintFile } from '../../../src/workers/media/headers/fingerprint-file.ts';
import { readMediaHeader } from '../../../src/workers/media/headers/read-media-header.ts';
import { smallMatroska } from '../../support/small-matroska.ts';

/** A file that counts what is read of it. */
class CountingBlob extends Blob {
  static bytes = 0;
  static slices = 0;

  override slice(start = 0, end = this.size): Blob {
    const part = super.slice(start, end);
    CountingBlob.bytes += part.size;
    CountingBlob.slices += 1;
    return part;
  }
}

export interface CountedHeader {
  readonly reply: Reply<MediaHeader>;
  readonly bytes: number;
  readonly slices: number;
  readonly ms: number;
}

const never = new AbortController().signal;

/** Reads the header of a file made of these parts; a number stands for as many zeros. */
export async function header(
  ...parts: readonly (Uint8Array<ArrayBuffer> | number)[]
): Promise<CountedHeader> {
  const file = new CountingBlob(
    parts.map((part) => (typeof part === 'number' ? new Uint8Array(part) : part)),
  );
  CountingBlob.bytes = 0;
  CountingBlob.slices = 0;
  const start = performance.now();
  const reply = await readMediaHeader(file, 'film', never);
  return { reply, bytes: CountingBlob.bytes, slices: CountingBlob.slices, ms: performance.now() - start };
}

/** A file that vanishes, and one whose reading was cancelled; then a good one by the same reader. */
export async function troubles(): Promise<readonly string[]> {
  const gone = new (class extends Blob {
    override slice(): Blob {
      throw new DOMException('gone', 'NotFoundError');
    }
  })(['film']);
  const replies = [
    await readMediaHeader(gone, 'film', never),
    await readMediaHeader(new Blob(['film']), 'film', AbortSignal.abort()),
    await readMediaHeader(new Blob([]), 'film', never),
    await readMediaHeader(new Blob([smallMatroska()]), 'film', never),
  ];
  return replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
}

/** Codes of all answers to random bytes behind a real beginning, and to a real file cut or changed. */
export async function damagedFiles(): Promise<readonly string[]> {
  const codes = new Set<string>();
  const whole = smallMatroska();
  const beginnings = [
    [],
    [0x1a, 0x45, 0xdf, 0xa3],
    [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70],
    [0, 0, 1, 0xba],
    [0x47],
  ];
  const judge = async (bytes: Uint8Array<ArrayBuffer>) => {
    const reply = await readMediaHeader(new Blob([bytes]), 'film', never);
    codes.add(reply.ok ? 'ok' : reply.error.code);
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 4000 }), (beginning, bytes) =>
      judge(Uint8Array.from([...beginning, ...bytes])),
    ),
    { numRuns: 150 },
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (end, place, value) => {
      const bytes = whole.slice();
      bytes[place] = value;
      return judge(bytes.slice(0, end));
    }),
    { numRuns: 150 },
  );
  return [...codes].sort();
}

/** Fingerprints of zeros of these sizes. */
export async function fingerprints(sizes: readonly number[]): Promise<readonly string[]> {
  return Promise.all(sizes.map((size) => fingerprintFile(new Blob([new Uint8Array(size)]))));
}

/** Whether the fingerprint of any file is what the plainest sum of its words gives. */
export async function fingerprintsAreSums(): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 65_536, max: 300_000 }), fc.nat(0xffffffff), async (size, seed) => {
      const bytes = Uint8Array.from({ length: size }, (_, index) => Math.imul(index + 1, seed) >>> 24);
      const view = (from: number) => new DataView(bytes.buffer, from, 65_536);
      let sum = BigInt(size);
      for (const part of [view(0), view(size - 65_536)])
        for (let at = 0; at < 65_536; at += 8) sum += part.getBigUint64(at, true);
      const expected = (sum & 0xffff_ffff_ffff_ffffn).toString(16).padStart(16, '0');
      if ((await fingerprintFile(new Blob([bytes]))) !== expected)
        throw new Error(`${size} bytes of seed ${seed}`);
    }),
    { numRuns: 20 },
  );
}
