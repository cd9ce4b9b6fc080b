import { basePath } from '../../pwa/base-path.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import { storageName } from '../../shared/storage-prefix.ts';
import type { App } from '../app.ts';
import type { ScanService } from './scan-service.ts';

/** A folder is looked at again after so many times as long as the last look took, but within these bounds in ms. */
const REST = 20;
const [SHORTEST_REST, LONGEST_REST] = [5_000, 60_000];
/** A program that writes many files has so long to come to an end, in ms. */
const SETTLE = 3000;

/** Chromium's, which no standard has yet: tells of changes within a folder. */
interface FolderObserver {
  observe(handle: FileSystemDirectoryHandle, options: { readonly recursive: boolean }): Promise<void>;
  disconnect(): void;
}
type FolderObserverClass = new (onChange: () => void) => FolderObserver;

/** Scans folders again when something in them changes, where the browser tells of it: in one tab of all. */
export function watchFolders(app: App, scans: ScanService): void {
  const Observer = (globalThis as { FileSystemObserver?: FolderObserverClass }).FileSystemObserver;
  if (Observer === undefined) return;
  void navigator.locks.request(storageName(basePath(), 'watch-folders'), () => {
    const watched = new Map<number, WatchedFolder>();
    const latest = () => app.scanRoots.value ?? [];
    const follow = () => void watchNew(scans, latest, watched, Observer);
    app.scanRoots.subscribe(follow);
    follow();
    // As long as the tab lives: the next one in line takes over.
    return new Promise<void>(() => undefined);
  });
}

async function watchNew(
  scans: ScanService,
  latest: () => readonly ScanRoot[],
  watched: Map<number, WatchedFolder>,
  Observer: FolderObserverClass,
): Promise<void> {
  const roots = latest();
  for (const [id, folder] of watched) {
    if (roots.some((root) => root.id === id)) continue;
    folder.end();
    watched.delete(id);
  }
  for (const root of roots) {
    if (watched.has(root.id) || root.kind !== 'folder' || (await scans.access(root)) !== 'ready') continue;
    const handle = await scans.handle(root);
    if (handle === undefined || watched.has(root.id)) continue;
    const folder = new WatchedFolder(() => scans.scan([root], { isQuiet: true }), Observer);
    watched.set(root.id, folder);
    const begunAt = Date.now();
    // A drive that is not there, or one the system tells nothing of.
    const isTold = await folder.begin(handle).then(
      () => true,
      () => !watched.delete(root.id),
    );
    // It takes Chromium seconds to begin; what a first scan has not seen by then, nobody tells.
    if (isTold && isNewlyScanned(latest(), root.id, begunAt)) folder.lookAgain();
  }
}

/** Whether a root was looked at just before or since it began to be watched; `begunAt` in ms since the epoch. */
function isNewlyScanned(roots: readonly ScanRoot[], rootId: number, begunAt: number): boolean {
  const scannedAt = roots.find(({ id }) => id === rootId)?.scannedAt ?? 0;
  return scannedAt > begunAt - LONGEST_REST;
}

/** A folder of which changes are told, and what is done about them. */
class WatchedFolder {
  readonly #scan: () => Promise<unknown>;
  readonly #observer: FolderObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restUntil = 0;
  #isLooking = false;
  /** Something has changed since the last look began. */
  #isDue = false;
  #hasEnded = false;

  constructor(scan: () => Promise<unknown>, Observer: FolderObserverClass) {
    this.#scan = scan;
    this.#observer = new Observer(() => this.lookAgain());
  }

  begin(handle: FileSystemDirectoryHandle): Promise<void> {
    return this.#observer.observe(handle, { recursive: true });
  }

  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  /** When whoever changes it has come to an end, and it has rested since the last time. */
  lookAgain(): void {
    this.#isDue = true;
    if (this.#isLooking) return;
    const wait = Math.max(SETTLE, this.#restUntil - performance.now());
    this.#timer ??= setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    const start = performance.now();
    this.#timer = undefined;
    this.#isLooking = true;
    this.#isDue = false;
    let rest = LONGEST_REST;
    try {
      await this.#scan();
      rest = Math.max(SHORTEST_REST, Math.min(LONGEST_REST, (performance.now() - start) * REST));
    } catch {
      // It may not be read any more, or the library cannot be written to.
      this.#isDue = true;
    }
    this.#isLooking = false;
    this.#restUntil = performance.now() + rest;
    if (this.#isDue && !this.#hasEnded) this.lookAgain();
  }
}
