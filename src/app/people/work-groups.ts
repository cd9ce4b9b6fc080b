import type { PersonWork, RoleCount, Work } from '../../shared/people.ts';

/** One title among what somebody did in one role. */
export interface GroupedWork extends Work {
  /** Whom they played, in each of their parts. */
  readonly characters: readonly string[];
}

/** What somebody did in one role. */
export interface WorkGroup {
  readonly role: string;
  /** Number of credits, of which `works` may be a part. */
  readonly count: number;
  /** In the order they were given: newest first. */
  readonly works: readonly GroupedWork[];
}

/** Works by role, in the order of the roles; several parts in one title are one work. */
export function groupWorks(works: readonly PersonWork[], roles: readonly RoleCount[]): readonly WorkGroup[] {
  const byRole = new Map<string, Map<number, GroupedWork>>(roles.map(({ role }) => [role, new Map()]));
  for (const { role, character, ...work } of works) {
    const group = byRole.get(role) ?? new Map<number, GroupedWork>();
    byRole.set(role, group);
    const known = group.get(work.itemId)?.characters ?? [];
    const isNew = character !== null && !known.includes(character);
    group.set(work.itemId, { ...work, characters: isNew ? [...known, character] : known });
  }
  return [...byRole].map(([role, group]) => ({
    role,
    count: roles.find((counted) => counted.role === role)?.count ?? group.size,
    works: [...group.values()],
  }));
}

/** Titles of one year. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** Every year from the first to the last with the number of different titles; empty when no year is known. */
export function countYears(works: readonly Pick<Work, 'itemId' | 'year'>[]): readonly YearCount[] {
  const titles = new Map<number, Set<number>>();
  for (const { itemId, year } of works) {
    if (year === null) continue;
    const known = titles.get(year) ?? new Set();
    titles.set(year, known.add(itemId));
  }
  if (titles.size === 0) return [];
  const first = Math.min(...titles.keys());
  const length = Math.max(...titles.keys()) - first + 1;
  return Array.from({ length }, (_, step) => ({
    year: first + step,
    count: titles.get(first + step)?.size ?? 0,
  }));
}

/** "1932 – 1986", or the one year there is; empty when none is known. */
export function yearsText(years: readonly YearCount[]): string {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined) return '';
  return first === last ? String(first) : `${first} – ${last}`;
}
