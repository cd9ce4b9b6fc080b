type Data = Parameters<FileSystemSyncAccessHandle['write']>[0];
type Options = Parameters<FileSystemSyncAccessHandle['write']>[1];

/** Bytes held back at most. */
const CAPACITY = 1 << 19;

/**
 * Lets writes that continue each other reach a file as one. Each write costs a call into the kernel and a
 * message to the browser's own process (Chromium tells it that the file's contents have changed), and the
 * pages of a commit are written one after the other, each behind a header of its own.
 *
 * It puts itself in the place of the handle's methods; reading sees what is held back. What could not be
 * written, such as on a full disk, is kept and tried again, until it is cut off or dropped.
 */
export class JoinedWrites {
  readonly #handle: Pick<FileSystemSyncAccessHandle, 'read' | 'write' | 'truncate' | 'getSize'>;
  readonly #held = new Uint8Array(CAPACITY);
  #start = 0;
  #length = 0;
  /** Between the end of the file and what is held back nothing has been written yet. */
  #hasGap = false;
  #isJoining = false;

  constructor(handle: FileSystemSyncAccessHandle) {
    this.#handle = {
      read: handle.read.bind(handle),
      write: handle.write.bind(handle),
      truncate: handle.truncate.bind(handle),
      getSize: handle.getSize.bind(handle),
    };
    handle.read = (into, options) => this.#read(into, options);
    handle.write = (data, options) => this.#write(data, options);
    handle.truncate = (size) => this.#truncate(size);
    handle.getSize = () => Math.max(this.#handle.getSize(), this.#length === 0 ? 0 : this.#end);
  }

  /** From here on writes are held back while they continue each other. */
  begin(): void {
    this.#isJoining = true;
  }

  /** Everything is in the file when this returns, and is written at once from here on. Throws as `write` does. */
  end(): void {
    this.#isJoining = false;
    this.#writeOut();
  }

  /** As {@link end}, without what is held back: the transaction has come to nothing. */
  drop(): void {
    this.#isJoining = false;
    this.#length = 0;
  }

  get #end(): number {
    return this.#start + this.#length;
  }

  #write(data: Data, options?: Options): number {
    const at = options?.at;
    if (!this.#isJoining || at === undefined || data.byteLength > CAPACITY) {
      this.#writeOut();
      return this.#handle.write(data, options);
    }
    if (at !== this.#end || this.#length + data.byteLength > CAPACITY) this.#writeOut();
    if (this.#length === 0) {
      this.#start = at;
      this.#hasGap = at > this.#handle.getSize();
    }
    this.#held.set(bytesOf(data), this.#length);
    this.#length += data.byteLength;
    return data.byteLength;
  }

  #read(into: Data, options?: Options): number {
    const from = options?.at ?? 0;
    const isConcerned = from < this.#end && (this.#hasGap || from + into.byteLength > this.#start);
    if (this.#length > 0 && isConcerned) this.#writeOut();
    return this.#handle.read(into, options);
  }

  #truncate(size: number): void {
    this.#length = Math.max(0, Math.min(this.#length, size - this.#start));
    this.#handle.truncate(size);
  }

  #writeOut(): void {
    if (this.#length === 0) return;
    const written = this.#handle.write(this.#held.subarray(0, this.#length), { at: this.#start });
    if (written !== this.#length) throw new Error(`${written} of ${this.#length} bytes were written`);
    this.#length = 0;
  }
}

function bytesOf(data: Data): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
