import { AppError } from '../shared/reply.ts';

const MAGIC = [0x1f, 0x8b, 0x08] as const;
const TRAILER_BYTES = 8;
/** A trailer and two of the three bytes of the magic number behind it. */
const KEPT_BYTES = TRAILER_BYTES + MAGIC.length - 1;
/** Small, because what a failing write had already inflated is lost with it. */
const PIECE_BYTES = 16 * 1024;

/** Whether these are the first bytes of a gzip file. */
export function isGzip(head: Uint8Array): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

/**
 * Inflates a gzip file of one or several members. Throws `gzip-damaged` after everything that could
 * be read has been handed out.
 *
 * The platform's stream refuses a second member as junk, and does not say where the first one ended.
 * So every place that looks like a member's start is checked: if the four bytes before it are the
 * length of what has come out (RFC 1952, ISIZE), the member ends there, and the stream, once closed,
 * checks the rest of the trailer.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array, void, void>,
  fileName: string,
): AsyncGenerator<Uint8Array, void, void> {
  let member = new GzipMember();
  let bytesRead = 0;
  // The bytes at hand: the last few of the chunk before, for what lies across the border, and the chunk.
  let buffer: Uint8Array = new Uint8Array(0);
  let fed = 0;
  try {
    for await (const chunk of chunks) {
      const kept = buffer.subarray(-KEPT_BYTES);
      fed -= buffer.length - kept.length;
      buffer = joined(kept, chunk);
      for (const start of memberStarts(buffer)) {
        yield* member.write(buffer.subarray(fed, start));
        fed = start;
        if (!(await member.endsWith(sizeBefore(buffer, start)))) continue;
        yield* member.finish();
        member = new GzipMember();
      }
      const end = Math.max(fed, buffer.length - KEPT_BYTES);
      yield* member.write(buffer.subarray(fed, end));
      fed = end;
      bytesRead += chunk.length;
    }
    yield* member.write(buffer.subarray(fed));
    yield* member.finish();
  } catch (error) {
    yield* member.takeOutput();
    throw error instanceof AppError ? error : damaged(fileName, bytesRead, error);
  }
}

/** One member and the platform's stream that inflates it. */
class GzipMember {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #drained: Promise<void>;
  #output: Uint8Array[] = [];
  #outputBytes = 0;

  constructor() {
    const stream = new DecompressionStream('gzip');
    this.#writer = stream.writable.getWriter();
    // Failures are met where they are waited for, in write and finish.
    this.#writer.closed.catch(() => undefined);
    this.#drained = this.#drain(stream.readable.getReader());
    this.#drained.catch(() => undefined);
  }

  async *write(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      await this.#writer.write(bytes.slice(from, from + PIECE_BYTES));
      yield* this.takeOutput();
    }
  }

  /** Whether all that has come out so far is `size` bytes long, modulo 2^32. */
  async endsWith(size: number): Promise<boolean> {
    // The stream takes this only when everything before it has been read.
    await this.#writer.write(new Uint8Array(0));
    return this.#outputBytes % 0x1_0000_0000 === size;
  }

  /** Checks that the member is whole, and gives the last of it. */
  async *finish(): AsyncGenerator<Uint8Array, void, void> {
    await this.#writer.close();
    await this.#drained;
    yield* this.takeOutput();
  }

  takeOutput(): Uint8Array[] {
    const output = this.#output;
    this.#output = [];
    return output;
  }

  async #drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (value === undefined) continue;
      this.#output.push(value);
      this.#outputBytes += value.byteLength;
    }
  }
}

/** Where another member may begin: behind a trailer, and with its magic number wholly at hand. */
function memberStarts(buffer: Uint8Array): number[] {
  const starts: number[] = [];
  for (let at = buffer.indexOf(MAGIC[0], TRAILER_BYTES); at !== -1; at = buffer.indexOf(MAGIC[0], at + 1)) {
    if (isGzip(buffer.subarray(at, at + MAGIC.length))) starts.push(at);
  }
  return starts;
}

/** The little-endian number in the four bytes before `start`. */
function sizeBefore(buffer: Uint8Array, start: number): number {
  return new DataView(buffer.buffer, buffer.byteOffset + start - 4, 4).getUint32(0, true);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function damaged(fileName: string, bytesRead: number, error: unknown): AppError {
  return new AppError(
    'gzip-damaged',
    `“${fileName}” is damaged: its compressed data ends or breaks about ${bytesRead.toLocaleString('en')} bytes in. ` +
      'What comes before was read; get the file anew for the rest.',
    String(error),
  );
}
