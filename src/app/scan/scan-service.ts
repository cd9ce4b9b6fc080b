import type { ScanPlace } from '../../rpc/media-api.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import type { JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import type { Backend } from '../backend.ts';
import type { JobCenter } from '../jobs/job-center.ts';
import { requireNoJob } from '../jobs/job-lock.ts';
import type { LibraryList } from '../library-list.ts';
import type { MetadataTools } from '../metadata/metadata-tools.ts';
import type { Observable } from '../observable.ts';
import type { ChosenPlace } from './chosen-place.ts';
import { followRoots } from './follow-roots.ts';
import { readFiles } from './read-files.ts';
import { rootsOfJob } from './scan-job-roots.ts';
import { type PlaceAccess, ScanPlaces } from './scan-places.ts';

/** How a scan is started. */
export interface ScanOptions {
  /** May ask for permission: during a click only. */
  readonly ask?: boolean;
  /** Nobody asked for it. */
  readonly isQuiet?: boolean;
  /** Goes on with this job. */
  readonly resumeJobId?: number;
}

/** What scans need of the app. */
interface ScanParts {
  readonly backend: Backend;
  readonly jobs: JobCenter;
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

  /** Adds places to a library. Rejects with `constraint` when one is there already, `busy` while a job runs. */
  async add(libraryId: number, chosen: readonly ChosenPlace[]): Promise<readonly ScanRoot[]> {
    await requireNoJob();
    for (const place of chosen) await this.#requireNew(place);
    const added: ScanRoot[] = [];
    for (const place of chosen) added.push(await this.#add(libraryId, place));
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
   * Looks at roots of one library; settles with the job's record when it has ended. Rejects with `permission-revoked`
   * when none of them may be looked at; those that may not beside others are left as they were.
   */
  async scan(roots: readonly ScanRoot[], options: ScanOptions = {}): Promise<JobRun> {
    const [first] = roots;
    if (first === undefined) throw new AppError('not-found', 'This library has no folders yet.');
    const places = await this.#open(roots, options.ask ?? false);
    if (places.length === 0) {
      const what = roots.length === 1 ? `“${first.name}” has` : 'The folders have';
      throw new AppError('permission-revoked', `${what} to be allowed or chosen again.`);
    }
    return this.#run(first.libraryId, this.#titleOf(roots, places), places, options);
  }

  /** Looks at all roots of a library. */
  async scanLibrary(libraryId: number, options: ScanOptions = {}): Promise<JobRun> {
    return this.scan(await this.roots(libraryId), options);
  }

  /** Looks at the roots of all libraries, one library after the other. */
  async scanAll(options: ScanOptions = {}): Promise<readonly JobRun[]> {
    const roots = await this.roots();
    const runs: JobRun[] = [];
    for (const libraryId of new Set(roots.map((root) => root.libraryId)))
      runs.push(
        await this.scan(
          roots.filter((root) => root.libraryId === libraryId),
          options,
        ),
      );
    return runs;
  }

  /** Goes on with a scan that did not end. Rejects as {@link scan} does. */
  async resume(job: JobRun, options: ScanOptions = {}): Promise<JobRun> {
    const roots = rootsOfJob(job, await this.roots());
    return this.scan(roots, { ...options, resumeJobId: job.id });
  }

  /** Goes on without asking where every folder may still be looked at; tells whether it does. */
  async resumeQuietly(job: JobRun): Promise<boolean> {
    const roots = rootsOfJob(job, await this.roots());
    const accesses = await Promise.all(roots.map((root) => this.access(root)));
    if (roots.length === 0 || accesses.some((access) => access !== 'ready')) return false;
    void this.scan(roots, { resumeJobId: job.id }).catch(() => undefined);
    return true;
  }

  /** Goes on reading what files say of themselves, of all roots that may be looked at without asking. */
  async readOn(): Promise<void> {
    const places = await this.#open(await this.roots(), false);
    await readFiles(this.#app, 'Files', places);
  }

  /** Takes a root away; of its titles see `ScanWritesApi.removeRoot`. */
  async remove(root: ScanRoot, titles: 'keep' | 'remove'): Promise<void> {
    await this.#app.backend.scan.removeRoot(root.id, titles);
    await this.#places.forget(root.handleKey);
    await this.#refresh();
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
      return await this.#app.backend.scan.addRoot({ libraryId, name, kind, handleKey });
    } catch (error) {
      await this.#places.forget(handleKey);
      throw error;
    }
  }

  async #open(roots: readonly ScanRoot[], ask: boolean): Promise<ScanPlace[]> {
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

  /** The media worker looks, the writer stores, and what was found goes from one to the other past this page. */
  async #run(
    libraryId: number,
    title: string,
    places: readonly ScanPlace[],
    { isQuiet = false, resumeJobId }: ScanOptions,
  ): Promise<JobRun> {
    const { backend, jobs } = this.#app;
    const rules = await backend.scan.rules(libraryId);
    const request = {
      libraryId,
      rootIds: places.map(({ rootId }) => rootId),
      title,
      ...(resumeJobId === undefined ? {} : { resumeJobId }),
    };
    try {
      const run = await jobs.runRecorded(
        { jobType: 'scan', title, libraryId, isQuiet },
        async (onStart, onProgress) => {
          const { port1, port2 } = new MessageChannel();
          const sourceLock = await backend.media.openScan(port1, places, rules);
          return backend.runner.runScan({ ...request, sourceLock }, port2, onStart, onProgress);
        },
      );
      // Nobody waits for it: it takes long, and titles are there without it.
      if (run.status === 'completed') void readFiles(this.#app, title, places);
      return run;
    } finally {
      await this.#refresh();
    }
  }
}

const KIND_NAMES = { folder: 'folder', files: 'folder', list: 'list of paths' } as const;
