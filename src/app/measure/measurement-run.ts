import { BUILD_ID } from '../../rpc/build-id.ts';
import type { Library } from '../../shared/library.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { reasonOf } from '../error-facts.ts';
import { countItems } from '../library-list.ts';
import { Disturbances } from './disturbances.ts';
import { FIGURES, type FigureName } from './figures.ts';
import { ListTimings } from './list-timings.ts';
import { machineFacts } from './machine-facts.ts';
import { figureOf, type LeftOut, type MachineFigure, type MachineReport } from './machine-report.ts';
import {
  fillMeasuredLibrary,
  makeMeasuredLibrary,
  measuredBatchSize,
  removeMeasuredLibrary,
} from './measured-library.ts';
import { fractionAt, type StepName, stepText } from './measurement-steps.ts';
import { storageFileName } from './measuring-lock.ts';
import { measureStorage } from './storage-speed.ts';

/** What measuring takes of the app. */
export type MeasureParts = Pick<App, 'backend' | 'jobs' | 'settings' | 'storage'>;

/** Shows a list and scrolls it. */
export interface ScrollStage {
  /**
   * Durations of frames in ms, while the table of a library is scrolled; or why there are none, in a
   * sentence for a person.
   */
  measureFrames(
    libraryId: number,
    signal: AbortSignal,
    onFraction: (fraction: number) => void,
  ): Promise<readonly number[] | string>;
}

/** How far a measurement has come. */
export interface MeasureProgress {
  /** What it does now, in a few words. */
  readonly step: string;
  /** 0 to 1 over all steps. */
  readonly fraction: number;
  readonly figures: readonly MachineFigure[];
  readonly leftOut: readonly LeftOut[];
}

/** ms. What the import has set going, such as lists that are read anew, comes to rest by then. */
const SETTLE = 1500;

/** One measurement from the first title made to the last removed. */
export class MeasurementRun {
  readonly #parts: MeasureParts;
  readonly #items: number;
  readonly #signal: AbortSignal;
  readonly #stage: () => ScrollStage | undefined;
  readonly #tell: (progress: MeasureProgress) => void;
  readonly #samples = new Map<FigureName, number[]>();
  readonly #leftOut: LeftOut[] = [];
  #figures: readonly MachineFigure[] = [];
  #isCleanedUp = false;

  constructor(
    parts: MeasureParts,
    items: number,
    signal: AbortSignal,
    stage: () => ScrollStage | undefined,
    tell: (progress: MeasureProgress) => void,
  ) {
    this.#parts = parts;
    this.#items = items;
    this.#signal = signal;
    this.#stage = stage;
    this.#tell = tell;
  }

  /** Whether nothing that it made is there any more. */
  get isCleanedUp(): boolean {
    return this.#isCleanedUp;
  }

  /**
   * Measures. Whatever happens, what was made is removed before this settles, or else at the next start.
   * Rejects with `cancelled` when the signal stopped it.
   */
  async run(): Promise<MachineReport> {
    const others = await this.#countOthers();
    const disturbances = new Disturbances(this.#parts.backend);
    let failure: { readonly error: unknown } | undefined;
    try {
      await this.#measure(disturbances);
    } catch (error) {
      failure = { error };
    }
    const removal = await this.#removeAgain();
    const notes = [...disturbances.end(), ...removal];
    if (failure) throw failure.error;
    return this.#report(others, notes);
  }

  async #measure(disturbances: Disturbances): Promise<void> {
    await this.#measureStorage();
    const library = await this.#makeLibrary();
    await this.#step('settling', () => delay(SETTLE));
    await disturbances.during(async () => {
      const timings = (onFraction: (fraction: number) => void) =>
        new ListTimings(this.#parts.backend, library, {
          signal: this.#signal,
          add: (name, value) => this.#add(name, value),
          onFraction,
        });
      await this.#step('pages', (onFraction) => timings(onFraction).pages());
      await this.#step('filters', (onFraction) => timings(onFraction).filters());
      await this.#step('counts', (onFraction) => timings(onFraction).counts());
      await this.#step('people', (onFraction) => timings(onFraction).people());
      await this.#step('scrolling', (onFraction) => this.#measureScrolling(library, onFraction));
    });
  }

  #measureStorage(): Promise<void> {
    return this.#step('storage', async () => {
      try {
        const speed = await measureStorage(storageFileName(), this.#signal);
        if (speed === undefined) return this.#leaveStorageOut('This browser lets no page write files.');
        this.#add('storage.write', speed.write);
        this.#add('storage.read', speed.read);
      } catch (error) {
        this.#checkCancelled();
        this.#leaveStorageOut(reasonOf(error));
      }
    });
  }

  #leaveStorageOut(reason: string): void {
    this.#leftOut.push({ name: 'storage.write', reason }, { name: 'storage.read', reason });
  }

  #makeLibrary(): Promise<Library> {
    return this.#step('making', async (onFraction) => {
      const library = await makeMeasuredLibrary(this.#parts);
      const start = performance.now();
      await fillMeasuredLibrary(this.#parts, library, this.#items, { signal: this.#signal, onFraction });
      const took = performance.now() - start;
      this.#add('import.total', took);
      this.#add('import.rate', this.#items / (took / 1000));
      const filled = (await this.#parts.backend.libraries.list()).find(({ id }) => id === library.id);
      if (filled === undefined)
        throw new AppError('not-found', 'The library was removed while it was measured.');
      return filled;
    });
  }

  async #measureScrolling(library: Library, onFraction: (fraction: number) => void): Promise<void> {
    const frames =
      (await this.#stage()?.measureFrames(library.id, this.#signal, onFraction)) ??
      'Only the page “Measure this machine” shows a list to scroll.';
    if (typeof frames === 'string') this.#leftOut.push({ name: 'scroll.frame', reason: frames });
    else for (const ms of frames) this.#add('scroll.frame', ms);
  }

  /** Not to be cancelled. Never fails: gives what has to be said of it. */
  async #removeAgain(): Promise<readonly string[]> {
    try {
      const start = performance.now();
      const library = await this.#doStep('removing', (onFraction) =>
        removeMeasuredLibrary(this.#parts, onFraction),
      );
      if (library !== undefined) this.#add('remove.total', performance.now() - start);
      this.#isCleanedUp = true;
      return [];
    } catch (error) {
      return [`The made-up titles could not be removed, which the next start will do. ${reasonOf(error)}`];
    }
  }

  async #step<T>(name: StepName, work: (onFraction: (fraction: number) => void) => Promise<T>): Promise<T> {
    this.#checkCancelled();
    const result = await this.#doStep(name, work);
    this.#checkCancelled();
    return result;
  }

  async #doStep<T>(name: StepName, work: (onFraction: (fraction: number) => void) => Promise<T>): Promise<T> {
    const report = (within: number) =>
      this.#tell({
        step: stepText(name),
        fraction: fractionAt(name, within),
        figures: this.#figures,
        leftOut: [...this.#leftOut],
      });
    report(0);
    const result = await work(report);
    this.#figures = this.#summarised();
    return result;
  }

  #summarised(): readonly MachineFigure[] {
    return FIGURES.flatMap(({ name }) => {
      const samples = this.#samples.get(name);
      return samples === undefined ? [] : [figureOf(name, samples, this.#items)];
    });
  }

  #add(name: FigureName, value: number): void {
    const samples = this.#samples.get(name) ?? [];
    samples.push(value);
    this.#samples.set(name, samples);
  }

  async #countOthers(): Promise<number> {
    const libraries = await this.#parts.backend.libraries.list();
    return libraries.reduce((sum, library) => sum + countItems(library), 0);
  }

  #report(others: number, notes: readonly string[]): MachineReport {
    const { backend, settings } = this.#parts;
    const { pageSize, prefetchThreshold } = settings.value;
    return {
      format: 'reelshelf-measurement',
      schema: 1,
      measuredAt: new Date().toISOString(),
      app: { version: import.meta.env.VITE_APP_VERSION ?? 'development', build: BUILD_ID },
      machine: machineFacts(backend),
      library: { items: this.#items, others },
      settings: {
        readers: backend.facts().readers,
        batchSize: measuredBatchSize(this.#parts, this.#items),
        pageSize,
        prefetchThreshold,
      },
      figures: this.#summarised(),
      leftOut: this.#leftOut,
      notes,
    };
  }

  #checkCancelled(): void {
    if (this.#signal.aborted) throw new AppError('cancelled', 'The measurement was cancelled.');
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
