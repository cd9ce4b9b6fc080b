import type { ScanPlace } from '../../rpc/media-api.ts';
import type { Act } from '../../shared/edits/item-edit.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import type { JobProgress, JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import { type BatchParts, MOST_AT_ONCE, runBatch } from '../edits/run-batch.ts';
import { isPaused } from '../jobs/is-paused.ts';
import type { LibraryList } from '../library-list.ts';
import type { MetadataTools } from '../metadata/metadata-tools.ts';
import type { Observable } from '../observable.ts';
import type { ChosenPlace } from './chosen-place.ts';
import { followRoots } from './follow-roots.ts';
import { hasOwnFiles, isReadable, openPictures, type ReadParts, readFiles } from './read-files.ts';
import { rereadsNames, rootsOfJob, scanNote } from './scan-job-roots.ts';
import { type PlaceAccess, ScanPlaces } from './scan-places.ts';

/** How a scan is started. */
export interface ScanOptions {
  /** May ask for permission: during a click only. */
  readonly ask?: boolean;
  /** Nobody asked for it. */
  readonly isQuiet?: boolean;
  /** Known files get the titles that their paths say now, where nobody has decided on them. */
  readonly rereadsNames?: boolean;
}

/** What scans need of the app. */
interface ScanParts extends ReadParts, Omit<BatchParts, 'backend'> {
  readonly libraries: LibraryList;
  readonly metadata: () => Promise<MetadataTools>;
  readonly scanRoots: Observable<readonly ScanRoot[] | undefined>;
}

/** Brings titles in from folders, and looks at those again. */
export class ScanService {
  readonly #app: ScanParts;
  readonly #places = new ScanPlaces();
  readonly #refresh: () => Promise<void>;

  constructor(app: ScanParts) {
    this.#app = app;
    this.#refresh = followRoots(app.backend, app.scanRoots);
  }

  /** The roots as they are now; the app's list of them is brought up to date by it. */
  async roots(libraryId?: number): Promise<readonly ScanRoot[]> {
    await this.#refresh();
    const roots = this.#app.scanRoots.value ?? [];
    return libraryId === undefined ? roots : roots.filter((root) => root.libraryId === libraryId);
  }

  access(root: ScanRoot): Promise<PlaceAccess> {
    return this.#places.access(root);
  }

  /** A folder's handle, whether or not it may be read; undefined for what is no folder. */
  handle(root: ScanRoot): Promise<FileSystemDirectoryHandle | undefined> {
    return this.#places.handle(root);
  }

  /** A root's place as it can be read, or undefined where it cannot be. `ask` for permission during a click only. */
  place(root: ScanRoot, ask: boolean): Promise<ScanPlace | undefined> {
    return this.#places.open(root, ask);
  }

  /** Adds places to a library. Rejects with `constraint` when one is there already. */
  async add(libraryId: number, chosen: readonly ChosenPlace[]): Promise<readonly ScanRoot[]> {
    for (const place of chosen) await this.#requireNew(place);
    const added: ScanRoot[] = [];
    for (const place of chosen) added.push(await this.#places.adding(() => this.#add(libraryId, place)));
    await this.#refresh();
    return added;
  }

  /** Takes what was chosen for a root that could not be looked at any more. */
  async chooseAgain(root: ScanRoot, place: ChosenPlace): Promise<void> {
    if (place.kind !== root.kind && root.kind !== 'files')
      throw new AppError(
        'invalid-argument',
        `“${root.name}” is a ${KIND_NAMES[root.kind]}: choose one again.`,
      );
    await this.#places.keep(root.handleKey, place);
  }

  /**
   * Has roots of one library looked at, when it is their turn; settles with the job's record when it has ended. Rejects
   * with `permission-revoked` when none of them may be looked at; those that may not beside others are left as they were.
   */
  async scan(
    roots: readonly ScanRoot[],
    { ask = false, isQuiet = false, rereadsNames: isReread = false }: ScanOptions = {},
  ): Promise<JobRun> {
    const [first] = roots;
    if (first === undefined) throw new AppError('not-found', 'This library has no folders yet.');
    const places = await this.#require(roots, ask);
    const { libraryId } = first;
    const resume = scanNote(idsOf(places), isReread);
    const request = {
      jobType: 'scan',
      libraryId,
      title: this.#titleOf(roots, places),
      resume,
      isQuiet,
    } as const;
    const queue = await this.#app.queue();
    return queue.ask(request, hasOwnFiles(places)).finally(this.#refresh);
  }

  /** Looks at all roots of a library. */
  async scanLibrary(libraryId: number, options: ScanOptions = {}): Promise<JobRun> {
    return this.scan(await this.roots(libraryId), options);
  }

  /** Looks at the roots of all libraries: each library waits for its turn, which a closed tab does not lose. */
  async scanAll(options: ScanOptions = {}): Promise<readonly JobRun[]> {
    const roots = await this.roots();
    return Promise.all(
      [...Map.groupBy(roots, ({ libraryId }) => libraryId).values()].map((own) => this.scan(own, options)),
    );
  }

  /** Goes on with a scan, or with reading files, that did not end. Rejects as {@link scan} does. */
  async resume(job: JobRun, { ask = false }: Pick<ScanOptions, 'ask'> = {}): Promise<JobRun> {
    const places = await this.#require(await this.#rootsOf(job), ask);
    const queue = await this.#app.queue();
    return queue.resume(job.id, hasOwnFiles(places)).finally(this.#refresh);
  }

  /**
   * Tries again what could not be read in a scan, or in reading files: folders are looked at once more, in which only
   * what is not known takes time. Rejects as {@link scan} does.
   */
  async retry(job: JobRun, { ask = false }: Pick<ScanOptions, 'ask'> = {}): Promise<JobRun> {
    const roots = await this.#rootsOf(job);
    if (job.jobType === 'scan') return this.scan(roots, { ask, rereadsNames: rereadsNames(job) });
    const places = await this.#require(roots, ask);
    return readFiles(this.#app, job.title, places, job.id);
  }

  /** Carries out a scan whose turn it is: the media worker looks, the writer stores, past this page. */
  async runScan(job: JobRun, onProgress: OnProgress): Promise<JobRun> {
    const { backend } = this.#app;
    const { id: queuedJobId, libraryId, title } = job;
    if (libraryId === null) throw new AppError('not-found', 'The library is not there any more.');
    const places = await this.#require(await this.#rootsOf(job), false);
    const rules = await backend.scan.rules(libraryId);
    const { port1, port2 } = new MessageChannel();
    const isReread = rereadsNames(job);
    const sourceLock = await backend.media.openScan(port1, places, rules, isReread);
    const rootIds = idsOf(places);
    const request = { libraryId, rootIds, title, rereadsNames: isReread, sourceLock, queuedJobId };
    const run = await backend.runner.runScan(request, port2, () => undefined, onProgress);
    // Nobody waits for it: it takes long, and titles are there without it.
    void readFiles(this.#app, title, places).catch(() => undefined);
    return run;
  }

  /** Carries out the reading of files whose turn it is. */
  async runReading(job: JobRun, onProgress: OnProgress): Promise<JobRun> {
    const { backend } = this.#app;
    const places = (await this.#require(await this.#rootsOf(job), false)).filter(isReadable);
    const { port1, port2 } = new MessageChannel();
    const rootIds = idsOf(places);
    const pictures = await openPictures(this.#app, rootIds);
    const sourceLock = await backend.media.openHeaders(port1, places, pictures);
    const request = { rootIds, title: job.title, sourceLock, queuedJobId: job.id };
    return backend.runner.readFiles(request, port2, () => undefined, onProgress);
  }

  /** Goes on reading what files say of themselves, of all roots that may be looked at without asking. */
  async readOn(): Promise<void> {
    if (await isPaused(this.#app.backend, 'read-files')) return;
    const places = await this.#open(await this.roots(), false);
    if (places.length > 0) await readFiles(this.#app, 'Files', places);
  }

  /**
   * Takes a root away; of its titles see `ScanWritesApi.removeRoot`. One of very many files as a job, which tells of itself;
   * null then. Its handle is kept as long as the root may come back.
   */
  async remove(root: ScanRoot, titles: 'keep' | 'remove'): Promise<Act | null> {
    try {
      if (root.files <= MOST_AT_ONCE) return await this.#app.backend.scan.removeRoot(root.id, titles);
      const work = { kind: 'root', rootId: root.id, titles } as const;
      await runBatch(this.#app, { title: `Remove the folder ${root.name}`, work });
      return null;
    } finally {
      // What came of it is told though this fails: the next removal tidies up as well.
      await this.#tidy().catch(() => undefined);
    }
  }

  async #tidy(): Promise<void> {
    await this.#refresh();
    await this.#places.forgetAllBut(() => this.#app.backend.scan.usedKeys());
  }

  /** Looks at a root that came back: its files are to be found again. */
  async lookAgain(rootId: number): Promise<void> {
    const root = (await this.roots()).find(({ id }) => id === rootId);
    if (root) await this.scan([root], { ask: true });
  }

  /** Takes a person's answer on files that were not found. */
  async settle(root: ScanRoot, answer: 'gone' | 'keep'): Promise<void> {
    await this.#app.backend.scan.settleVanished(root.id, answer);
    await this.#refresh();
  }

  async #requireNew(place: ChosenPlace): Promise<void> {
    if (place.kind !== 'folder') return;
    for (const root of await this.roots()) {
      const known = await this.#places.handle(root);
      if (!(await known?.isSameEntry(place.handle))) continue;
      const library = this.#app.libraries.find(root.libraryId)?.name ?? 'a library';
      throw new AppError('constraint', `The folder “${place.name}” belongs to ${library} already.`);
    }
  }

  async #add(libraryId: number, place: ChosenPlace): Promise<ScanRoot> {
    const handleKey = crypto.randomUUID();
    await this.#places.keep(handleKey, place);
    try {
      const { name, kind } = place;
      return (await this.#app.backend.scan.addRoot({ libraryId, name, kind, handleKey })).value;
    } catch (error) {
      await this.#places.forget(handleKey);
      throw error;
    }
  }

  async #open(roots: readonly ScanRoot[], ask: boolean): Promise<readonly ScanPlace[]> {
    const places: ScanPlace[] = [];
    for (const root of roots) {
      const place = await this.#places.open(root, ask);
      if (place) places.push(place);
    }
    return places;
  }

  #titleOf(roots: readonly ScanRoot[], [first, ...more]: readonly ScanPlace[]): string {
    const library = this.#app.libraries.find(roots[0]?.libraryId)?.name;
    return more.length === 0 || library === undefined ? (first?.name ?? 'Folders') : library;
  }

  async #rootsOf(job: JobRun): Promise<readonly ScanRoot[]> {
    const roots = rootsOfJob(job, await this.roots());
    if (roots.length === 0) throw new AppError('not-found', 'Its folders are not there any more.');
    return roots;
  }

  /** Those places that may be looked at: one at least. */
  async #require(roots: readonly ScanRoot[], ask: boolean): Promise<readonly ScanPlace[]> {
    const places = await this.#open(roots, ask);
    if (places.length > 0) return places;
    const what = roots.length === 1 ? `“${roots[0]?.name}” has` : 'The folders have';
    throw new AppError('permission-revoked', `${what} to be allowed or chosen again.`);
  }
}

type OnProgress = (progress: JobProgress) => void;

function idsOf(places: readonly ScanPlace[]): number[] {
  return places.map(({ rootId }) => rootId);
}

const KIND_NAMES = { folder: 'folder', files: 'folder', list: 'list of paths' } as const;
