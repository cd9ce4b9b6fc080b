import { timer } from '../../../instrumentation/shared-instrumentation.ts';
import type { ScanRequest } from '../../../rpc/scan-api.ts';
import type { ScanBatch, ScannedFile, ScannedFolder, ScanSource } from '../../../rpc/scan-source.ts';
import type { RejectedLine } from '../../../shared/catalogue-item.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError, unwrap } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { deleteRejections, insertRejections, updateJob } from '../repositories/job-repository.ts';
import { type FileOfSize, type FileRow, scanFileRepository } from '../repositories/scan-file-repository.ts';
import { countPresentFiles, findFolder, readKnownFolders } from '../repositories/scan-folder-repository.ts';
import { type RootKey, scanRootRepository } from '../repositories/scan-root-repository.ts';
import { highestFileId, ScanRows } from '../repositories/scan-row-repository.ts';
import type { BackgroundPace } from './background-pace.ts';
import { BatchQueue } from './batch-queue.ts';
import { notingBrought } from './brought-titles.ts';
import { finishFirstLoad, isLoading } from './first-load-service.ts';
import {
  type FilePlace,
  leftOf,
  pathOf,
  problemOf,
  ScanFileStore,
  type StoreTools,
} from './scan-file-store.ts';
import {
  chooseMoves,
  type HeldFile,
  HeldFiles,
  type Move,
  mayBeMoved,
  needsFingerprint,
  sureness,
} from './scan-moves.ts';
import { ScanProgress } from './scan-progress.ts';
import { ScanSidecars } from './scan-sidecars.ts';
import { findFileFault } from './scanned-file-fault.ts';

/** Folders told to the source at a time. */
const KNOWN_PAGE = 500;
/** A transaction takes in what is ready for so long, in ms; one batch at least. */
const TRANSACTION = 500;
/** Held files looked at, or stored, in one transaction. */
const CHUNK = 300;
/** Where somebody scrolls, so many pages may wait beside the database file: a checkpoint cannot be cut up. */
const CHECKPOINT_WHEN_SLOW = 8_000;
/** More gone than these few, and than this part of the root's files: a person is asked first. */
const MOST_GONE = 2;
const MOST_GONE_PART = 0.05;

/** What one scan works with. */
export interface ScanContext {
  readonly connection: Connection;
  readonly request: ScanRequest;
  readonly job: JobRun;
  readonly source: ScanSource;
  /** Aborted when the job is to stop at its next safe point. */
  readonly signal: AbortSignal;
  /** Called after each commit that lists may show. */
  readonly onChange: () => void;
  readonly onProgress: (progress: JobProgress) => void;
  readonly pace: BackgroundPace;
}

/**
 * Brings a library up to date with what the source finds in its folders. What was committed stays, whatever happens;
 * what is gone is marked when all was seen. Throws {@link AppError}, `cancelled` when the signal stopped it before.
 */
export async function runScan(context: ScanContext): Promise<void> {
  await new ScanRun(context).run();
}

class ScanRun {
  readonly #context: ScanContext;
  readonly #progress: ScanProgress;
  readonly #store: ScanFileStore;
  readonly #roots = new Map<number, RootKey>();
  /** Files of each root that are not missing, as the scan began. */
  readonly #present = new Map<number, number>();
  /** Ids of known files that were not found, by root. */
  readonly #gone = new Map<number, Set<number>>();
  readonly #held = new HeldFiles();
  readonly #sidecars = new ScanSidecars();
  readonly #finished = new Set<number>();
  readonly #unreachable = new Set<number>();
  /** Files with higher ids were found by this scan. */
  #hasStored = false;
  #lastFileId = 0;

  constructor(context: ScanContext) {
    this.#context = context;
    const { job, request, onProgress } = context;
    this.#progress = new ScanProgress(job, onProgress, request.rereadsNames === true);
    this.#store = new ScanFileStore(request.libraryId);
  }

  async run(): Promise<void> {
    const stopTelling = this.#progress.begin();
    try {
      await this.#scan();
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
      const message = `${error.message} ${this.#progress.kept()} and the scan can be resumed.`;
      throw new AppError(error.code, message, error.detail);
    } finally {
      stopTelling();
    }
  }

  async #scan(): Promise<void> {
    const { connection } = this.#context;
    const nothing = () => undefined;
    if (await isLoading(connection)) await finishFirstLoad(connection, { indexes: nothing, search: nothing });
    await connection.write((statements) => this.#prepare(statements));
    await this.#tellWhatIsKnown();
    await this.#readAll();
    const moves = await this.#recogniseMoves();
    this.#progress.finishing();
    await this.#storeHeld(moves);
    await connection.write((statements) => this.#settle(statements));
    this.#context.onChange();
  }

  #prepare(statements: Statements): void {
    const { request, job } = this.#context;
    for (const id of request.rootIds) {
      const root = scanRootRepository(statements).get(id);
      if (root?.libraryId !== request.libraryId)
        throw new AppError('not-found', 'A folder of this library is not there any more.', `root ${id}`);
      this.#roots.set(id, root);
      this.#gone.set(id, new Set());
      this.#present.set(id, countPresentFiles(statements, id));
    }
    this.#lastFileId = highestFileId(statements);
    // A scan that goes on looks at everything again and tells of what it cannot take again.
    deleteRejections(statements, job.id);
  }

  async #tellWhatIsKnown(): Promise<void> {
    const { connection, source } = this.#context;
    for (const { id } of this.#roots.values())
      for (let path: string | null = ''; path !== null; ) {
        this.#requireGoing();
        const from: string = path;
        const page = await connection.read((statements) =>
          readKnownFolders(statements, id, from, KNOWN_PAGE),
        );
        unwrap(await source.know(page.folders));
        path = page.nextPath;
      }
  }

  async #readAll(): Promise<void> {
    const { connection, source, signal, onChange, pace } = this.#context;
    const batches = new BatchQueue<ScanBatch>(source, signal);
    for (;;) {
      const next = await batches.ready();
      if (next === null) return;
      this.#requireGoing();
      await connection.write(
        (statements) => this.#noting(statements, () => this.#storeSome(statements, batches)),
        {
          durability: 'relaxed',
          ...(pace.isSlow ? { checkpointAt: CHECKPOINT_WHEN_SLOW } : {}),
        },
      );
      this.#progress.committed();
      this.#hasStored = true;
      if (!pace.isSlow) await connection.checkpoint('passive');
      onChange();
    }
  }

  /**
   * What it brings is an act of the person whose folders those are; but of names that are read again titles take the place of
   * others, which are gone: there is no way back.
   */
  async #noting(statements: Statements, work: () => void | Promise<void>): Promise<void> {
    const { job, request } = this.#context;
    if (request.rereadsNames) await work();
    else await notingBrought(statements, job, work, () => 0);
  }

  /** One transaction: files, titles, problems and the job's record. */
  async #storeSome(statements: Statements, batches: BatchQueue<ScanBatch>): Promise<void> {
    const { job, signal } = this.#context;
    const start = performance.now();
    const now = Date.now();
    const tools = { statements, rows: new ScanRows(statements, now), now };
    this.#store.begin();
    for (let batch = batches.take(); batch; batch = await batches.soon()) {
      const current = batch;
      const options = { track: 'Jobs', isLong: true } as const;
      await timer('scan.batch', () => this.#storeBatch(tools, current), options);
      // What is found first is shown at once.
      const isLong = performance.now() - start > (this.#hasStored ? TRANSACTION : 0);
      if (signal.aborted || isLong) break;
    }
    updateJob(statements, job.id, this.#progress.state());
  }

  async #storeBatch(tools: StoreTools, batch: ScanBatch): Promise<void> {
    const { job } = this.#context;
    const problems: RejectedLine[] = [...batch.problems];
    for (const folder of batch.folders) await this.#storeFolder(tools, folder, problems);
    for (const id of batch.unreachable) this.#unreachable.add(id);
    for (const id of batch.finished) this.#finished.add(id);
    insertRejections(tools.statements, job.id, problems);
    this.#progress.take(batch, problems.filter(({ kind }) => kind === 'rejected').length);
  }

  async #storeFolder(tools: StoreTools, found: ScannedFolder, problems: RejectedLine[]): Promise<void> {
    const { pace, signal } = this.#context;
    const root = this.#roots.get(found.rootId);
    if (!root) throw new AppError('invalid-argument', 'A folder was looked at that is not scanned.');
    const place = { root, folder: found.path };
    const folderId = findFolder(tools.statements, root.id, found.path);
    for (const file of found.files) {
      if (pace.isDue && !signal.aborted) await pace.rest();
      const problem = this.#storeFile(tools, place, folderId, file);
      if (problem) problems.push(problem);
    }
    if (folderId !== undefined) this.#noteGone(tools.statements, root.id, folderId, found.gone);
    this.#sidecars.take(tools.statements, found);
  }

  #storeFile(
    tools: StoreTools,
    place: FilePlace,
    folderId: number | undefined,
    file: ScannedFile,
  ): RejectedLine | null {
    const path = pathOf(place, file.name);
    const fault = findFileFault(file, path);
    if (fault !== null) return problemOf(path, fault);
    const files = scanFileRepository(tools.statements);
    const known = folderId === undefined ? undefined : files.byName(folderId, file.name);
    if (known) return this.#storeKnown(tools, path, known, file);
    if (this.#candidates(tools.statements, file).length > 0 && this.#held.hold({ place, file })) return null;
    return this.#add(tools, place, file);
  }

  #storeKnown(tools: StoreTools, path: string, known: FileRow, file: ScannedFile): RejectedLine | null {
    const isChanged = this.#store.update(tools, known, file);
    if (!this.#context.request.rereadsNames) {
      this.#progress.count('updated', 1);
      return null;
    }
    if (isChanged) this.#progress.count('updated', 1);
    const reread = this.#store.reread(tools, known, file);
    if (reread.kind === 'retitled') this.#progress.retitled();
    return reread.kind === 'kept' ? leftOf(path, reread.reason, reread.itemId) : null;
  }

  #add(tools: StoreTools, place: FilePlace, file: ScannedFile): RejectedLine | null {
    const problem = this.#store.add(tools, place, file);
    if (!problem) this.#progress.count('added', 1);
    return problem;
  }

  /** Known files that a new one may be: those that are missing, or that this scan may yet find to be gone. */
  #candidates(statements: Statements, file: ScannedFile): readonly FileOfSize[] {
    // Nothing tells files without content apart.
    if (!file.sizeBytes || this.#lastFileId === 0) return [];
    return scanFileRepository(statements)
      .ofSize(this.#context.request.libraryId, file.sizeBytes, this.#lastFileId)
      .filter(
        (known) => (known.is_missing === 1 || this.#roots.has(known.root_id)) && mayBeMoved(file, known),
      );
  }

  #noteGone(statements: Statements, rootId: number, folderId: number, names: readonly string[]): void {
    const files = scanFileRepository(statements);
    for (const name of names) {
      const known = files.byName(folderId, name);
      if (known?.is_missing === 0) this.#gone.get(rootId)?.add(known.id);
    }
  }

  /** Which of the held files are known ones that are gone from where they were. */
  async #recogniseMoves(): Promise<ReadonlyMap<HeldFile, number>> {
    const { connection } = this.#context;
    const moves: Move[] = [];
    for (let at = 0; at < this.#held.all.length; at += CHUNK) {
      const chunk = this.#held.all.slice(at, at + CHUNK);
      const known = await connection.read((statements) =>
        chunk.map(({ file }) => this.#candidates(statements, file).filter((one) => this.#isGone(one))),
      );
      for (const [index, held] of chunk.entries()) {
        this.#requireGoing();
        const candidates = known[index] ?? [];
        const mustLook = candidates.some((one) => needsFingerprint(held.file, one));
        const fingerprint = mustLook ? await this.#fingerprint(held.place, held.file.name) : null;
        for (const one of candidates) {
          const sure = sureness(held.file, one, fingerprint);
          if (sure > 0) moves.push({ held, knownId: one.id, sureness: sure });
        }
      }
    }
    return chooseMoves(moves);
  }

  #isGone({ id, root_id, is_missing }: FileOfSize): boolean {
    return is_missing === 1 || (this.#isSeen(root_id) && this.#gone.get(root_id)?.has(id) === true);
  }

  /** Whether all of a root was looked at: only then what was not found is gone. */
  #isSeen(rootId: number): boolean {
    return this.#finished.has(rootId) && !this.#unreachable.has(rootId);
  }

  async #fingerprint({ root, folder }: FilePlace, name: string): Promise<string | null> {
    return unwrap(
      await this.#context.source.fingerprint(root.id, folder === '' ? name : `${folder}/${name}`),
    );
  }

  async #storeHeld(moves: ReadonlyMap<HeldFile, number>): Promise<void> {
    const { connection, pace, onChange } = this.#context;
    for (let at = 0; at < this.#held.all.length; at += CHUNK) {
      const chunk = this.#held.all.slice(at, at + CHUNK);
      await pace.rest();
      await connection.write(
        (statements) => this.#noting(statements, () => this.#storeChunk(statements, chunk, moves)),
        {
          durability: 'relaxed',
        },
      );
      this.#progress.committed();
      onChange();
    }
  }

  #storeChunk(
    statements: Statements,
    chunk: readonly HeldFile[],
    moves: ReadonlyMap<HeldFile, number>,
  ): void {
    const { job } = this.#context;
    const now = Date.now();
    const tools = { statements, rows: new ScanRows(statements, now), now };
    this.#store.begin();
    const problems: RejectedLine[] = [];
    for (const held of chunk) {
      if (this.#move(tools, held, moves.get(held))) continue;
      const problem = this.#add(tools, held.place, held.file);
      if (problem) problems.push(problem);
    }
    insertRejections(statements, job.id, problems);
    this.#progress.count('rejected', problems.length);
    updateJob(statements, job.id, this.#progress.state());
  }

  #move(tools: StoreTools, { place, file }: HeldFile, knownId: number | undefined): boolean {
    if (knownId === undefined || !this.#store.move(tools, knownId, place, file)) return false;
    for (const gone of this.#gone.values()) gone.delete(knownId);
    this.#progress.count('updated', 1);
    return true;
  }

  /** What is gone is marked, or a person is asked first; the roots are told when they were seen. */
  #settle(statements: Statements): void {
    const { job } = this.#context;
    const now = Date.now();
    const roots = scanRootRepository(statements);
    for (const { id } of this.#roots.values()) {
      if (this.#unreachable.has(id)) roots.setOffline(id, true, now);
      if (!this.#isSeen(id)) continue;
      const gone = [...(this.#gone.get(id) ?? [])];
      const areMany = gone.length > MOST_GONE && gone.length > MOST_GONE_PART * (this.#present.get(id) ?? 0);
      roots.forgetVanished(id);
      if (areMany) roots.noteVanished(id, gone);
      else scanFileRepository(statements).markMissing(gone, now);
      this.#progress.count('updated', areMany ? 0 : gone.length);
      this.#sidecars.settle(statements, id);
      roots.setOffline(id, false, now);
      roots.setScanned(id, now);
    }
    updateJob(statements, job.id, this.#progress.state());
  }

  #requireGoing(): void {
    if (!this.#context.signal.aborted) return;
    throw new AppError('cancelled', `The scan was cancelled; ${this.#progress.kept()}.`);
  }
}
