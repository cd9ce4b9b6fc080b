/** Time, as far as asking a provider depends on it. */
export interface Clock {
  /** Date of the machine in ms since the epoch: for people and for `Retry-After`. It may jump. */
  now(): number;
  /** ms that have passed since some moment: all waits are measured by it. Never goes back. */
  elapsed(): number;
  /** Rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Beyond it a timer fires at once (https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clock. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        },
        Math.min(ms, LONGEST_TIMER_MS),
      );
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
