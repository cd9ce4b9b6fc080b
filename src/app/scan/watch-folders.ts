import { basePath } from '../../pwa/base-path.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import { storageName } from '../../shared/storage-prefix.ts';
import type { App } from '../app.ts';
import type { ScanService } from './scan-service.ts';

/** A folder is looked at again at most so often, in ms. */
const AT_MOST_EVERY = 60_000;
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
    const follow = () => void watchNew(scans, app.scanRoots.value ?? [], watched, Observer);
    app.scanRoots.subscribe(follow);
    follow();
    // As long as the tab lives: the next one in line takes over.
    return new Promise<void>(() => undefined);
  });
}

async function watchNew(
  scans: ScanService,
  roots: readonly ScanRoot[],
  watched: Map<number, WatchedFolder>,
  Observer: FolderObserverClass,
): Promise<void> {
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
    // A drive that is not there, or one the system tells nothing of.
    await folder.begin(handle).catch(() => watched.delete(root.id));
  }
}

/** A folder of which changes are told, and what is done about them. */
class WatchedFolder {
  readonly #scan: () => Promise<unknown>;
  readonly #observer: FolderObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scannedAt = Number.NEGATIVE_INFINITY;

  constructor(scan: () => Promise<unknown>, Observer: FolderObserverClass) {
    this.#scan = scan;
    this.#observer = new Observer(() => this.#later());
  }

  begin(handle: FileSystemDirectoryHandle): Promise<void> {
    return this.#observer.observe(handle, { recursive: true });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  #later(): void {
    const wait = Math.max(SETTLE, this.#scannedAt + AT_MOST_EVERY - performance.now());
    this.#timer ??= setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    this.#scannedAt = performance.now();
    this.#timer = undefined;
    try {
      await this.#scan();
    } catch {
      // Another job runs, or the drive is gone: it is tried once more in a minute.
      if (performance.now() - this.#scannedAt < AT_MOST_EVERY) this.#later();
    }
  }
}
