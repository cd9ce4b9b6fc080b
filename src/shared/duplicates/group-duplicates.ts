import { DUPLICATE_REASONS } from './duplicate-report.ts';
import { UnionFind } from './union-find.ts';

/** Titles that have something in common: what it is, and their ids. */
export interface FoundTogether {
  /** A bit of {@link DUPLICATE_REASONS}. */
  readonly reason: number;
  readonly ids: readonly number[];
}

/** What is known of titles that were found together. */
export interface MemberFacts {
  /** Titles of two kinds are never one; undefined: not to be looked at. */
  kindOf(id: number): string | undefined;
  /** Ids that providers know it by, by provider. */
  externalIdsOf(id: number): ReadonlyMap<string, ReadonlySet<string>>;
  /** Titles it is not a duplicate of, as a person said. */
  apartFrom(id: number): ReadonlySet<number>;
}

/** Titles that may be one. */
export interface DuplicateGroup {
  /** Ascending. */
  readonly ids: readonly number[];
  /** Bits of {@link DUPLICATE_REASONS}. */
  readonly reasons: number;
  /** One id of a provider ties all of them together, and no other id speaks against it. */
  readonly isCertain: boolean;
}

const BY_ID = DUPLICATE_REASONS['external-id'];
/** What is weaker than an id: titles of different ids at one provider are not one for it. */
const YIELDS_TO_IDS = DUPLICATE_REASONS.title | DUPLICATE_REASONS.size;

/**
 * Joins what was found together to groups: titles reached by several reasons are in one group. What was found in what
 * order makes no difference.
 */
export function groupDuplicates(found: readonly FoundTogether[], facts: MemberFacts): DuplicateGroup[] {
  const sets = found.flatMap((one) => agreeing(one, facts));
  const all = new UnionFind();
  const byId = new UnionFind();
  for (const { reason, ids } of sets) {
    all.joinAll(ids);
    if (reason === BY_ID) byId.joinAll(ids);
  }
  const groups = separate(all.sets(), sets, facts);
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)));
  const reasons = new Uint8Array(groups.length);
  for (const { reason, ids } of sets) {
    const met = new Set<number>();
    for (const id of ids) {
      const group = groupOf.get(id);
      if (group === undefined) continue;
      if (met.has(group)) reasons[group] = (reasons[group] as number) | reason;
      met.add(group);
    }
  }
  return groups.map((ids, group) => ({
    ids,
    reasons: reasons[group] as number,
    isCertain: byId.areOne(ids) && splitBy(ids, (id) => new IdCluster(id, facts)).length === 1,
  }));
}

/** Groups without two titles of which a person said that they are not one. */
function separate(
  groups: readonly (readonly number[])[],
  sets: readonly FoundTogether[],
  facts: MemberFacts,
): readonly (readonly number[])[] {
  const isAffected = (ids: readonly number[]) => ids.some((id) => facts.apartFrom(id).size > 0);
  const affected = new Set(groups.filter(isAffected).flat());
  if (affected.size === 0) return groups;
  const clusters = new Map<number, Set<number>>([...affected].map((id) => [id, new Set([id])]));
  const links = sets.filter(({ ids }) => affected.has(ids[0] ?? 0)).sort(byStrength);
  for (const { ids } of links)
    for (const [at, id] of ids.entries()) joinFirst(clusters, id, ids.slice(0, at), facts);
  const parted = [...new Set(clusters.values())].filter(({ size }) => size > 1);
  return [
    ...groups.filter((ids) => !isAffected(ids)),
    ...parted.map((ids) => [...ids].sort((a, b) => a - b)),
  ].sort(([one = 0], [other = 0]) => one - other);
}

/** Puts a title together with the first of the others whose cluster may be one with its own. */
function joinFirst(
  clusters: Map<number, Set<number>>,
  id: number,
  others: readonly number[],
  facts: MemberFacts,
): void {
  for (const other of others) {
    const [own, its] = [clusters.get(id), clusters.get(other)];
    if (own === undefined || its === undefined || own === its) return;
    if ([...own].some((one) => !areDisjoint(facts.apartFrom(one), its))) continue;
    for (const one of own) {
      its.add(one);
      clusters.set(one, its);
    }
    return;
  }
}

/** The strongest first, and then in an order of their own. */
function byStrength(one: FoundTogether, other: FoundTogether): number {
  if (one.reason !== other.reason) return one.reason - other.reason;
  const at = one.ids.findIndex((id, place) => id !== other.ids[place]);
  return at === -1 ? one.ids.length - other.ids.length : (one.ids[at] ?? 0) - (other.ids[at] ?? 0);
}

/** Those of one kind, and for what is weaker than an id, those whose ids do not speak against it. */
function agreeing({ reason, ids }: FoundTogether, facts: MemberFacts): FoundTogether[] {
  const kinds = new Map<string, number[]>();
  for (const id of new Set(ids)) {
    const kind = facts.kindOf(id);
    if (kind === undefined) continue;
    const same = kinds.get(kind);
    if (same) same.push(id);
    else kinds.set(kind, [id]);
  }
  const sets = [...kinds.values()].map((same) => same.sort((a, b) => a - b));
  const parted = (reason & YIELDS_TO_IDS) === 0 ? sets : sets.flatMap((same) => partByIds(same, facts));
  return parted.filter((same) => same.length > 1).map((same) => ({ reason, ids: same }));
}

/** Those that have ids first, so that one without any cannot stand between two that differ. */
function partByIds(ids: readonly number[], facts: MemberFacts): number[][] {
  const known = ids.filter((id) => facts.externalIdsOf(id).size > 0);
  const unknown = ids.filter((id) => facts.externalIdsOf(id).size === 0);
  return splitBy([...known, ...unknown], (id) => new IdCluster(id, facts));
}

/** Titles that may be together. */
interface Cluster {
  takes(id: number): boolean;
  add(id: number): void;
}

/** Each goes to the first cluster that takes it. */
function splitBy(ids: readonly number[], start: (id: number) => Cluster): number[][] {
  const clusters: { readonly cluster: Cluster; readonly ids: number[] }[] = [];
  for (const id of ids) {
    const fit = clusters.find(({ cluster }) => cluster.takes(id));
    if (fit) {
      fit.cluster.add(id);
      fit.ids.push(id);
    } else clusters.push({ cluster: start(id), ids: [id] });
  }
  return clusters.map((one) => one.ids.sort((a, b) => a - b));
}

/** No two of them have different ids at one provider. */
class IdCluster implements Cluster {
  readonly #facts: MemberFacts;
  readonly #ids = new Map<string, Set<string>>();

  constructor(id: number, facts: MemberFacts) {
    this.#facts = facts;
    this.add(id);
  }

  takes(id: number): boolean {
    for (const [source, ids] of this.#facts.externalIdsOf(id)) {
      const known = this.#ids.get(source);
      if (known !== undefined && areDisjoint(known, ids)) return false;
    }
    return true;
  }

  add(id: number): void {
    for (const [source, ids] of this.#facts.externalIdsOf(id)) {
      const known = this.#ids.get(source);
      if (known === undefined) this.#ids.set(source, new Set(ids));
      else for (const one of ids) known.add(one);
    }
  }
}

function areDisjoint(some: ReadonlySet<unknown>, others: ReadonlySet<unknown>): boolean {
  for (const one of some) if (others.has(one)) return false;
  return true;
}
