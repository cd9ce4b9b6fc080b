/** The part of a synchronous file handle that is used; it exists in workers alone. */
interface SyncHandle {
  read(buffer: Uint8Array, options: { at: number }): number;
  write(buffer: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  close(): void;
}

/**
 * In a worker of a blank page, as text: so it uses nothing from outside. The same work in every
 * browser and build: numbers sorted, text made and parsed, and 16 MB written to the origin private
 * file system and read again, in blocks of 8 kB as SQLite's pages are. Nothing is flushed: how long that takes is
 * up to whoever else writes to the disk.
 * @returns ms of each round; the first, for which code is still cold, is left out
 */
export async function calibrationWorkload(rounds: number): Promise<number[]> {
  const BLOCK = 8192;
  const BLOCKS = 2048;
  let state = 1;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const compute = () => {
    state = 1;
    const numbers = Array.from({ length: 60_000 }, random);
    const sorted = Uint32Array.from(numbers).sort();
    const rows = numbers
      .slice(0, 12_000)
      .map((id, at) => ({ id, title: `Title ${id % 997}`, at, year: 1900 }));
    const parsed = JSON.parse(JSON.stringify(rows)) as typeof rows;
    parsed.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id - b.id));
    return (sorted[0] ?? 0) + (parsed[0]?.id ?? 0);
  };
  const store = (handle: SyncHandle) => {
    const block = new Uint8Array(BLOCK);
    for (let at = 0; at < BLOCKS; at += 1) {
      block.fill(at & 255);
      handle.write(block, { at: at * BLOCK });
    }
    for (let at = 0; at < BLOCKS; at += 1) {
      handle.read(block, { at: ((at * 1021) % BLOCKS) * BLOCK });
      if (block[0] !== (((at * 1021) % BLOCKS) & 255)) throw new Error('The file holds something else.');
    }
  };
  const root = await navigator.storage.getDirectory();
  const file = (await root.getFileHandle('calibration', { create: true })) as FileSystemFileHandle & {
    createSyncAccessHandle(): Promise<SyncHandle>;
  };
  const handle = await file.createSyncAccessHandle();
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    if (Number.isNaN(compute())) throw new Error('The workload is broken.');
    store(handle);
    times.push(performance.now() - start);
  }
  handle.truncate(0);
  handle.close();
  return times.slice(1);
}
