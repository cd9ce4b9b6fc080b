import { AppError } from '../../shared/reply.ts';
import type { Backend } from '../backend.ts';
import { Observable } from '../observable.ts';
import { hasLeftover } from './leftover-note.ts';
import type { MachineReport } from './machine-report.ts';
import { removeMeasuredLibrary } from './measured-library.ts';
import {
  MeasurementRun,
  type MeasureParts,
  type MeasureProgress,
  type ScrollStage,
} from './measurement-run.ts';
import { ELSEWHERE, withMeasuringLock } from './measuring-lock.ts';
import { MEASURE_ITEMS, refusal } from './refusal.ts';

/** How a measurement is started; everything may be left out. */
export interface MeasureOptions {
  /** Titles to make: 1,000 to 200,000. Default 10,000. */
  readonly items?: number;
  /** Stops it; what was made is removed before the promise rejects with `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: MeasureProgress) => void;
}

/** Where the measuring of this tab stands. */
export type MeasurementState =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      readonly items: number;
      readonly isCancelling: boolean;
      readonly progress: MeasureProgress;
    }
  | { readonly state: 'done'; readonly report: MachineReport }
  | { readonly state: 'failed'; readonly error: unknown; readonly isCleanedUp: boolean };

const BEGINNING: MeasureProgress = {
  step: 'Looking whether it can be done',
  fraction: 0,
  figures: [],
  leftOut: [],
};

/** Measures this machine, one measurement at a time, and remembers the last one as long as the tab is open. */
export class MachineMeasurement extends Observable<MeasurementState> {
  readonly #parts: MeasureParts;
  #stop = new AbortController();
  /** Where frames can be measured; absent while no view shows a list. */
  stage: ScrollStage | undefined;

  constructor(parts: MeasureParts) {
    super({ state: 'idle' });
    this.#parts = parts;
  }

  /**
   * Makes a library of made-up titles, times what the app does with it, and removes it again.
   * Rejects with `busy`, `storage-full`, `invalid-argument` or why the database cannot be written to
   * before anything is changed; with `cancelled`, or what failed, after cleaning up.
   */
  async run({
    items = MEASURE_ITEMS.usual,
    signal,
    onProgress,
  }: MeasureOptions = {}): Promise<MachineReport> {
    if (this.value.state === 'running') throw elsewhere('This machine is being measured already.');
    const stop = new AbortController();
    this.#stop = stop;
    const follow = () => stop.abort();
    signal?.addEventListener('abort', follow, { once: true });
    if (signal?.aborted) follow();
    this.set({ state: 'running', items, isCancelling: false, progress: BEGINNING });
    let isCleanedUp = true;
    try {
      const report = await withMeasuringLock(async () => {
        await this.#refuse(items);
        await removeMeasuredLibrary(this.#parts);
        const run = new MeasurementRun(
          this.#parts,
          items,
          stop.signal,
          () => this.stage,
          (progress) => {
            this.#change({ progress });
            onProgress?.(progress);
          },
        );
        return run.run().finally(() => {
          isCleanedUp = run.isCleanedUp;
        });
      });
      if (report === ELSEWHERE) throw elsewhere('Another tab is measuring this machine.');
      this.set({ state: 'done', report });
      return report;
    } catch (error) {
      this.set({ state: 'failed', error, isCleanedUp: isCleanedUp || !hasLeftover() });
      throw error;
    } finally {
      signal?.removeEventListener('abort', follow);
    }
  }

  /** The same as a person's action: what comes of it is in the state. */
  start(items: number): void {
    this.run({ items }).catch(() => undefined);
  }

  /** Stops the measurement that is running; it cleans up first. */
  cancel(): void {
    this.#stop.abort();
    this.#change({ isCancelling: true });
  }

  /** Puts the last result away. */
  reset(): void {
    if (this.value.state !== 'running') this.set({ state: 'idle' });
  }

  #change(changes: Partial<MeasurementState & { state: 'running' }>): void {
    if (this.value.state === 'running') this.set({ ...this.value, ...changes });
  }

  async #refuse(items: number): Promise<void> {
    const { backend, jobs, storage } = this.#parts;
    const status = backend.status.value;
    const isReadable = status.state === 'ready' || status.state === 'read-only';
    const recorded = isReadable ? await backend.jobs.list(RECENT_JOBS) : [];
    const running = [...jobs.value, ...recorded.filter((job) => job.status === 'running')];
    const space = await storage.estimate();
    const reason = refusal({ items, status, running: running.map(({ title }) => title), space });
    if (reason) throw reason;
  }
}

/** A running job is among the newest. */
const RECENT_JOBS = 20;

const measurements = new WeakMap<Backend, MachineMeasurement>();

/** The measuring of this tab: the same for the view and the console. */
export function machineMeasurement(parts: MeasureParts): MachineMeasurement {
  const known = measurements.get(parts.backend);
  if (known) return known;
  const measurement = new MachineMeasurement(parts);
  measurements.set(parts.backend, measurement);
  return measurement;
}

function elsewhere(message: string): AppError {
  return new AppError('busy', message);
}
