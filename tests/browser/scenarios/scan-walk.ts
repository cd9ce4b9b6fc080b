import { wrap } from 'comlink';
import { connectApis } from '../../../src/client/connect-apis.ts';
import type { MediaApi, ScanPlace } from '../../../src/rpc/media-api.ts';
import type { KnownFile, KnownFolder, ScanBatch, ScanSource } from '../../../src/rpc/scan-source.ts';
import { DEFAULT_SCAN_RULES, type ScanRules } from '../../../src/shared/files/scan-rules.ts';
import { PlaceScan } from '../../../src/workers/media/scan/place-scan.ts';

const ROOT = 7;

/** Paths below the root, with the number of bytes; one that ends with `/` is a folder. */
export type Tree = Readonly<Record<string, number>>;

/** What a scan told, as tests compare it. Paths are relative to the root. */
export interface ScanSummary {
  readonly files: readonly string[];
  readonly gone: readonly string[];
  readonly problems: readonly string[];
  readonly finished: readonly number[];
  readonly unreachable: readonly number[];
  readonly seen: number;
  /** Of those, the ones that are as they were. */
  readonly unchanged: number;
  readonly batches: readonly number[];
  readonly titles: readonly (string | null)[];
  readonly fractions: readonly (number | null)[];
  /** ms until the first batch, and in all. */
  readonly firstAfter: number;
  readonly elapsed: number;
}

/** How the second look differs from the first. */
export interface Change {
  readonly rules?: Partial<ScanRules>;
  /** Files written anew, or made. */
  readonly write?: Tree;
  readonly remove?: readonly string[];
  /** Known files are told too, with what their paths say now. */
  readonly rereadsNames?: boolean;
  /** Takes the root away. */
  readonly removesRoot?: boolean;
}

/** Looks at a tree, through the real worker. */
export async function scanTree(tree: Tree, rules: Partial<ScanRules> = {}): Promise<ScanSummary> {
  const handle = await makeTree(tree);
  return throughWorker({ kind: 'folder', handle }, rules, []);
}

/** Looks at a tree, changes it, and looks again with what the first look told: the second look. */
export async function scanAgain(tree: Tree, change: Change): Promise<ScanSummary> {
  const handle = await makeTree(tree);
  const known = knownOf(
    await batchesOf(new PlaceScan([place({ kind: 'folder', handle })], DEFAULT_SCAN_RULES)),
  );
  await writeTree(handle, change.write ?? {});
  for (const path of change.remove ?? []) await remove(handle, path);
  if (change.removesRoot)
    await (await navigator.storage.getDirectory()).removeEntry('root', { recursive: true });
  return throughWorker({ kind: 'folder', handle }, change.rules ?? {}, known, change.rereadsNames);
}

/** What is not as it should be while a tree is looked at. */
export interface Trouble {
  /** Every file has a byte in it. */
  readonly fills?: boolean;
  /** Error that reading any of these paths throws. */
  readonly unreadable?: Readonly<Record<string, string>>;
  /** After so many entries everything throws this. */
  readonly allAfter?: readonly [entries: number, error: string];
  /** Folders that look empty. */
  readonly empty?: readonly string[];
}

/** A second look at a tree that cannot be read in part: handles of OPFS with failures put in. */
export async function scanWithTrouble(
  tree: Tree,
  trouble: Trouble,
  remove_: readonly string[] = [],
): Promise<ScanSummary> {
  const handle = await makeTree(tree);
  const known = knownOf(
    await batchesOf(new PlaceScan([place({ kind: 'folder', handle })], DEFAULT_SCAN_RULES)),
  );
  for (const path of remove_) await remove(handle, path);
  const state = { entries: 0 };
  const troubled = troubledFolder(handle, '', trouble, state);
  const scan = new PlaceScan([place({ kind: 'folder', handle: troubled })], DEFAULT_SCAN_RULES);
  await scan.know(known);
  return summarise(scan);
}

/** Looks at chosen files, which the page hands over; `known` by folder. */
export async function scanFiles(files: readonly File[], known: readonly KnownFolder[]): Promise<ScanSummary> {
  return throughWorker({ kind: 'files', files }, {}, known);
}

/** Looks at a list of paths; `known` by folder. */
export async function scanList(
  bytes: Uint8Array,
  known: Readonly<Record<string, readonly string[]>> = {},
  rereadsNames = false,
): Promise<ScanSummary> {
  const folders = Object.entries(known).map(([path, names]) => ({
    rootId: ROOT,
    path,
    files: names.map((name): KnownFile => [name, null, null]),
  }));
  return throughWorker({ kind: 'list', file: new Blob([bytes as BlobPart]) }, {}, folders, rereadsNames);
}

/** A list of so many made-up paths; its summary without the files. */
export async function scanLongList(count: number): Promise<ScanSummary> {
  const chunks = Array.from({ length: count / 1000 }, (_, chunk) =>
    Array.from({ length: 1000 }, (_, line) => `/mnt/films/Folder ${chunk}/Film ${line} (1999).mkv\r\n`).join(
      '',
    ),
  );
  const summary = await throughWorker({ kind: 'list', file: new Blob(chunks) }, {}, []);
  return { ...summary, files: summary.files.slice(0, 1), titles: [] };
}

/**
 * So many files in one folder: the first look and the second, without the files. They are made without content, which
 * would take a minute, and given some when they are opened.
 */
export async function scanManyInOne(count: number): Promise<readonly ScanSummary[]> {
  const handle = await makeTree({});
  for (let at = 0; at < count; at += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        handle.getFileHandle(`Film ${at + index} (1999).mkv`, { create: true }),
      ),
    );
  const filled = troubledFolder(handle, '', { fills: true }, { entries: 0 });
  const batches: ScanBatch[] = [];
  const scan = () => new PlaceScan([place({ kind: 'folder', handle: filled })], DEFAULT_SCAN_RULES);
  const first = await summarise(scan(), batches);
  const again = scan();
  await again.know(knownOf(batches));
  return [{ ...first, files: [], titles: [] }, await summarise(again)];
}

/** Stops while a folder is looked at that does not answer; resolves to the ms until it had stopped. */
export async function closeOnSilence(): Promise<number> {
  const handle = await makeTree({ 'a.mkv': 1 });
  const silent = new Proxy(handle, {
    get: (target, key) =>
      key === 'values' ? () => ({ next: () => new Promise(() => undefined) }) : Reflect.get(target, key),
  });
  const scan = new PlaceScan([place({ kind: 'folder', handle: silent })], DEFAULT_SCAN_RULES);
  const next = scan.next();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  await scan.close();
  const elapsed = performance.now() - start;
  const reply = await next;
  if (reply.ok || reply.error.code !== 'cancelled') throw new Error('The scan went on.');
  return elapsed;
}

/** Fingerprints of files while they are scanned: before and after a move, of another, and of none. */
export async function fingerprints(): Promise<readonly (string | null)[]> {
  const handle = await makeTree({ 'A/one.mkv': 200_000, 'B/C/one moved.mkv': 200_000, 'A/two.mkv': 200_001 });
  return withSource({ kind: 'folder', handle }, {}, async (source) => {
    const ask = async (path: string) => {
      const reply = await source.fingerprint(ROOT, path);
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value;
    };
    const before = await ask('A/one.mkv');
    while ((await nextOf(source)) !== null);
    return [
      before,
      await ask('A/one.mkv'),
      await ask('B/C/one moved.mkv'),
      await ask('A/two.mkv'),
      await ask('A/none.mkv'),
    ];
  });
}

type Way =
  | { readonly kind: 'folder'; readonly handle: FileSystemDirectoryHandle }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'list'; readonly file: Blob };

function place(way: Way): ScanPlace {
  return { rootId: ROOT, name: 'Root', ...way };
}

async function throughWorker(
  way: Way,
  rules: Partial<ScanRules>,
  known: readonly KnownFolder[],
  rereadsNames = false,
): Promise<ScanSummary> {
  const look = async (source: ScanSource) => {
    const reply = await source.know(known);
    if (!reply.ok) throw new Error(reply.error.message);
    return summarise(source);
  };
  return withSource(way, rules, look, rereadsNames);
}

async function withSource<T>(
  way: Way,
  rules: Partial<ScanRules>,
  use: (source: ScanSource) => Promise<T>,
  rereadsNames = false,
): Promise<T> {
  const worker = new Worker(new URL('/src/workers/media/media.worker.ts', self.location.origin), {
    type: 'module',
  });
  try {
    const { media } = connectApis<{ readonly media: MediaApi }>(worker, 'media').apis;
    const { port1, port2 } = new MessageChannel();
    const all = { ...DEFAULT_SCAN_RULES, ...rules };
    const reply = await media.openScan(port2, [place(way)], all, rereadsNames);
    if (!reply.ok) throw new Error(reply.error.message);
    return await use(wrap<ScanSource>(port1) as unknown as ScanSource);
  } finally {
    worker.terminate();
  }
}

async function nextOf(source: ScanSource): Promise<ScanBatch | null> {
  const reply = await source.next();
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

async function batchesOf(source: ScanSource): Promise<ScanBatch[]> {
  const batches: ScanBatch[] = [];
  for (let batch = await nextOf(source); batch; batch = await nextOf(source)) batches.push(batch);
  return batches;
}

async function summarise(source: ScanSource, all: ScanBatch[] = []): Promise<ScanSummary> {
  const start = performance.now();
  const first = await nextOf(source);
  const firstAfter = performance.now() - start;
  const batches = first ? [first, ...(await batchesOf(source))] : [];
  all.push(...batches);
  const folders = batches.flatMap((batch) => batch.folders);
  const last = batches.at(-1);
  const full = (path: string, name: string) => (path === '' ? name : `${path}/${name}`);
  const sorted = (paths: readonly string[]) => [...paths].sort();
  return {
    files: sorted(folders.flatMap(({ path, files }) => files.map(({ name }) => full(path, name)))),
    gone: sorted(folders.flatMap(({ path, gone }) => gone.map((name) => full(path, name)))),
    problems: sorted(
      batches.flatMap(({ problems }) => problems.map(({ file, reason }) => `${file}: ${reason}`)),
    ),
    finished: last?.finished ?? [],
    unreachable: last?.unreachable ?? [],
    seen: last?.seen ?? 0,
    unchanged: last?.unchanged ?? 0,
    batches: batches.map((batch) => batch.folders.reduce((sum, { files }) => sum + files.length, 0)),
    titles: folders.flatMap(({ files }) => files.map(({ parsed }) => parsed.title)),
    fractions: batches.map(({ fraction }) => fraction),
    firstAfter,
    elapsed: performance.now() - start,
  };
}

function knownOf(batches: readonly ScanBatch[]): KnownFolder[] {
  return batches.flatMap(({ folders }) =>
    folders.map(({ rootId, path, files }) => ({
      rootId,
      path,
      files: files.map(({ name, sizeBytes, modifiedAt }): KnownFile => [name, sizeBytes, modifiedAt]),
    })),
  );
}

async function makeTree(tree: Tree): Promise<FileSystemDirectoryHandle> {
  const storage = await navigator.storage.getDirectory();
  await storage.removeEntry('root', { recursive: true }).catch(() => undefined);
  const root = await storage.getDirectoryHandle('root', { create: true });
  await writeTree(root, tree);
  return root;
}

async function writeTree(root: FileSystemDirectoryHandle, tree: Tree): Promise<void> {
  for (const [path, size] of Object.entries(tree)) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    if (name === '') continue;
    const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
    handle.truncate(0);
    if (size > 0) handle.write(new Uint8Array(size).fill(7));
    handle.close();
  }
}

async function remove(root: FileSystemDirectoryHandle, path: string): Promise<void> {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  let folder = root;
  for (const part of parts) folder = await folder.getDirectoryHandle(part);
  await folder.removeEntry(name, { recursive: true });
}

/** A folder as it is, but for its trouble. */
function troubledFolder(
  handle: FileSystemDirectoryHandle,
  path: string,
  trouble: Trouble,
  state: { entries: number },
): FileSystemDirectoryHandle {
  const below = (name: string) => (path === '' ? name : `${path}/${name}`);
  const check = (at: string) => {
    const error = trouble.unreadable?.[at];
    if (error) throw new DOMException('trouble', error);
    const [after = Number.POSITIVE_INFINITY, all = ''] = trouble.allAfter ?? [];
    if (state.entries >= after) throw new DOMException('trouble', all);
  };
  async function* values() {
    check(path);
    if (trouble.empty?.includes(path)) return;
    for await (const entry of handle.values()) {
      check(path);
      state.entries++;
      if (entry.kind === 'directory') yield troubledFolder(entry, below(entry.name), trouble, state);
      else
        yield {
          kind: 'file',
          name: entry.name,
          getFile: async () => {
            check(below(entry.name));
            return trouble.fills ? new File(['7'], entry.name, { lastModified: 1000 }) : entry.getFile();
          },
        };
    }
  }
  return { kind: 'directory', name: handle.name, values } as unknown as FileSystemDirectoryHandle;
}
