/**
 * The most frequent of what was counted, the most frequent first, and of those that are as frequent any. Of very many only
 * the ones that are taken are put in order.
 */
export function mostFrequent<T>(counts: ReadonlyMap<T, number>, most: number): [thing: T, count: number][] {
  const least = counts.size > most ? leastOf(counts.values(), most) : 0;
  const taken: [T, number][] = [];
  const last: [T, number][] = [];
  for (const entry of counts) {
    if (entry[1] > least) taken.push(entry);
    else if (entry[1] === least && last.length < most) last.push(entry);
  }
  taken.sort(([, one], [, other]) => other - one);
  return [...taken, ...last.slice(0, most - taken.length)];
}

/** The count that the last of the most frequent has. */
function leastOf(counts: Iterable<number>, most: number): number {
  const frequencies = new Map<number, number>();
  for (const count of counts) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  let taken = 0;
  for (const [count, things] of [...frequencies].sort(([one], [other]) => other - one)) {
    taken += things;
    if (taken >= most) return count;
  }
  return 0;
}
