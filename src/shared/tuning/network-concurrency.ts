import { coresOf, type Machine } from './machine.ts';
import { coresText, type Tuned, tuned } from './tuned.ts';
import { TUNING_LIMITS } from './tuning-limits.ts';

const A_CORE = 2;
const FEWEST = 4;

/**
 * How many requests to have under way at once, of work that mostly waits for the network, and why.
 * What a provider allows is another limit, and the lower one holds.
 * @param chosen What a person chose, if anything: it wins.
 */
export function networkConcurrency(machine: Machine, chosen: number | null): Tuned {
  const cores = coresOf(machine);
  const reason = `Twice this machine’s ${coresText(cores)}, at least ${FEWEST}: a request mostly waits.`;
  return tuned(Math.max(FEWEST, A_CORE * cores), reason, TUNING_LIMITS.networkConcurrency, chosen);
}
