import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { JoinedWrites } from '../../src/workers/db/engine/joined-writes.ts';

/** A file in memory that counts the writes which reach it; it refuses to grow past its limit, as a full disk does. */
class MemoryFile {
  bytes = new Uint8Array();
  writes = 0;
  limit = Number.POSITIVE_INFINITY;

  readonly handle = {
    read: (into: Uint8Array, { at = 0 }: { at?: number } = {}) => {
      const part = this.bytes.subarray(at, at + into.byteLength);
      into.set(part);
      return part.byteLength;
    },
    write: (data: Uint8Array, { at = 0 }: { at?: number } = {}) => {
      const end = at + data.byteLength;
      if (end > this.limit) throw new DOMException('No room.', 'QuotaExceededError');
      this.writes += 1;
      if (end > this.bytes.byteLength) this.#resize(end);
      this.bytes.set(data, at);
      return data.byteLength;
    },
    truncate: (size: number) => this.#resize(size),
    getSize: () => this.bytes.byteLength,
    flush: () => undefined,
    close: () => undefined,
  } as unknown as FileSystemSyncAccessHandle;

  #resize(size: number): void {
    const resized = new Uint8Array(size);
    resized.set(this.bytes.subarray(0, size));
    this.bytes = resized;
  }
}

function joined(file: MemoryFile) {
  const { handle } = file;
  return { handle, joined: new JoinedWrites(handle) };
}

test('writes that continue each other reach the file as one, when the transaction commits', () => {
  const file = new MemoryFile();
  const { handle, joined: writes } = joined(file);
  writes.begin();
  for (let page = 0; page < 20; page += 1) handle.write(new Uint8Array(8).fill(page), { at: page * 8 });
  expect(file.writes).toBe(0);
  expect(handle.getSize()).toBe(160);
  writes.end();
  expect(file.writes).toBe(1);
  expect([...file.bytes.filter((_, index) => index % 8 === 0)]).toEqual([...Array(20).keys()]);
});

test('without a transaction every write reaches the file at once', () => {
  const file = new MemoryFile();
  const { handle, joined: writes } = joined(file);
  handle.write(new Uint8Array(4), { at: 0 });
  writes.begin();
  writes.end();
  handle.write(new Uint8Array(4), { at: 4 });
  expect(file.writes).toBe(2);
});

test('what a transaction that came to nothing held back never reaches the file', () => {
  const file = new MemoryFile();
  const { handle, joined: writes } = joined(file);
  writes.begin();
  handle.write(new Uint8Array(4).fill(1), { at: 0 });
  writes.drop();
  handle.write(new Uint8Array(4).fill(2), { at: 100 });
  expect([...file.bytes.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
});

test('what lies between the end of the file and what is held back reads as it will be', () => {
  const file = new MemoryFile();
  const { handle, joined: writes } = joined(file);
  writes.begin();
  handle.write(new Uint8Array([1]), { at: 2 });
  expect(handle.read(new Uint8Array(2), { at: 0 })).toBe(2);
});

test('on a full disk the commit fails, and what was held back is written when there is room', () => {
  const file = new MemoryFile();
  const { handle, joined: writes } = joined(file);
  file.limit = 10;
  writes.begin();
  handle.write(new Uint8Array(16).fill(7), { at: 0 });
  expect(() => writes.end()).toThrow('No room.');
  expect(file.bytes.byteLength).toBe(0);
  file.limit = 100;
  writes.end();
  expect([...file.bytes]).toEqual(Array(16).fill(7));
});

type Step =
  | { readonly kind: 'write' | 'append' | 'read'; readonly at: number; readonly size: number }
  | { readonly kind: 'truncate'; readonly at: number };

/** Does one step to a file; returns what it shows of itself. */
function take(handle: FileSystemSyncAccessHandle, step: Step, fill: number): number[] {
  if (step.kind === 'truncate') handle.truncate(step.at);
  else if (step.kind === 'read') {
    const into = new Uint8Array(step.size);
    return [handle.read(into, { at: step.at }), ...into];
  } else {
    const at = step.kind === 'append' ? handle.getSize() : step.at;
    handle.write(new Uint8Array(step.size).fill(fill), { at });
  }
  return [handle.getSize()];
}

test('whatever is written, read and cut off in whatever order, the file reads as one without joining', () => {
  const at = fc.integer({ min: 0, max: 60 });
  const size = fc.integer({ min: 1, max: 20 });
  const kind = fc.constantFrom('write' as const, 'append' as const, 'append' as const, 'read' as const);
  const step: fc.Arbitrary<Step | 'begin' | 'end'> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind, at, size }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('truncate' as const), at }) },
    { weight: 2, arbitrary: fc.constantFrom('begin' as const, 'end' as const) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const plain = new MemoryFile();
      const file = new MemoryFile();
      const { handle, joined: writes } = joined(file);
      for (const [index, action] of steps.entries()) {
        if (typeof action === 'string') writes[action]();
        else deepEqual(take(handle, action, index + 1), take(plain.handle, action, index + 1));
      }
      writes.end();
      deepEqual([...file.bytes], [...plain.bytes]);
    }),
    { numRuns: 300 },
  );
});
