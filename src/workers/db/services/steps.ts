/** How far work is that is done in steps. */
export interface Step {
  /** Titles done. */
  readonly done: number;
  /** Of which something was changed. */
  readonly changed: number;
  /** Titles in all; an upper bound until the last step. */
  readonly total: number;
}

/** Work that can be left between its steps: each takes some tens of milliseconds at most. */
export type InSteps<T> = Generator<Step, T>;

/** Does all steps one after the other. */
export function atOnce<T>(work: InSteps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does all steps, with a pause after each. What `pause` throws ends the work. */
export async function withPauses<T>(work: InSteps<T>, pause: (step: Step) => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause(step.value);
  }
}
