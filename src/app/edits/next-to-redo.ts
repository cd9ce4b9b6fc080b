import { type Act, standsBelow } from '../../shared/edits/item-edit.ts';

/**
 * Id of the act that was taken back last, if nothing was done since: what is done anew ends what could be done again by
 * a key. Undefined: there is none.
 */
export function nextToRedo(acts: readonly Act[]): number | undefined {
  let found: Act | undefined;
  let lastDone = 0;
  for (const act of acts) {
    if (standsBelow(act)) continue;
    if (act.undoneAt === null) lastDone = Math.max(lastDone, act.doneAt);
    // Taken back within one millisecond: the older one came later.
    else if (found === undefined || act.undoneAt >= (found.undoneAt ?? 0)) found = act;
  }
  return found?.undoneAt != null && found.undoneAt >= lastDone ? found.id : undefined;
}
