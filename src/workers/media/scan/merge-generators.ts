/**
 * Runs what `take` gives, `width` at a time, and hands out what they give as it comes; each goes on while that is
 * used. `take` is asked again after each step: null says that there is nothing to begin now. What one throws is thrown.
 */
export async function* mergeGenerators<T>(
  take: () => AsyncGenerator<T, void, void> | null,
  width: number,
): AsyncGenerator<T, void, void> {
  const steps = new StepQueue<T>();
  let running = 0;
  while (true) {
    for (let next = running < width ? take() : null; next; next = running < width ? take() : null) {
      running++;
      steps.start(next);
    }
    if (running === 0) return;
    const { generator, result } = await steps.next();
    if (result.done) running--;
    else {
      steps.start(generator);
      yield result.value;
    }
  }
}

interface Step<T> {
  readonly generator: AsyncGenerator<T, void, void>;
  readonly result: IteratorResult<T, void>;
}

/** Steps in the order they are done. A race of promises would keep every value until the slowest has settled. */
class StepQueue<T> {
  readonly #done: (() => Step<T>)[] = [];
  #wake: () => void = () => undefined;

  start(generator: AsyncGenerator<T, void, void>): void {
    generator.next().then(
      (result) => this.#push(() => ({ generator, result })),
      (error: unknown) =>
        this.#push(() => {
          throw error;
        }),
    );
  }

  async next(): Promise<Step<T>> {
    while (true) {
      const step = this.#done.shift();
      if (step) return step();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #push(step: () => Step<T>): void {
    this.#done.push(step);
    this.#wake();
  }
}
