import { Instrumentation } from '../../instrumentation/instrumentation.ts';

/** What recording costs on this machine; each a sample a round. */
export interface Overhead {
  /** ns that a timer adds to work while nothing is recorded. */
  readonly disabledTimerNs: readonly number[];
  /** µs a span of a burst takes while times are recorded, the performance entries of the burst included. */
  readonly spanUs: readonly number[];
}

const ROUNDS = 20;
const DISABLED_RUNS = 200_000;
/** A burst: 200 of them are shown one by one as entries, as in any 250 ms; the others are added up by name. */
const SPANS = 800;
/** Between rounds, so that each has a batch of entries of its own; ms. */
const PAUSE = 300;

/** Times timers of instances of its own around work that does nothing; takes some seconds. */
export async function measureOverhead(): Promise<Overhead> {
  const disabledTimerNs: number[] = [];
  const spanUs: number[] = [];
  const off = new Instrumentation();
  const on = new Instrumentation();
  on.enable();
  for (let round = 0; round < ROUNDS; round++) {
    const plain = msOf(DISABLED_RUNS, nothing);
    const timed = msOf(DISABLED_RUNS, () => off.timer('overhead.disabled', nothing));
    disabledTimerNs.push((Math.max(0, timed - plain) / DISABLED_RUNS) * 1e6);
    spanUs.push((msOf(SPANS, () => on.timer('overhead.span', nothing)) / SPANS) * 1e3);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  on.disable();
  return { disabledTimerNs, spanUs };
}

/** Returns something, so that it is not left out. */
function nothing(): number {
  return 1;
}

function msOf(runs: number, work: () => number): number {
  let sum = 0;
  const start = performance.now();
  for (let run = 0; run < runs; run++) sum += work();
  const took = performance.now() - start;
  if (sum !== runs) throw new Error('The work was not done.');
  return took;
}
