import { foldName } from '../../../shared/free-name.ts';
import type { NamedThing } from '../repositories/named-thing.ts';

/** A tag and all below it, without regard to case. */
export function branchOf(tags: readonly NamedThing[], name: string): readonly NamedThing[] {
  const key = foldName(name);
  return tags.filter(({ name: other }) => {
    const otherKey = foldName(other);
    return otherKey === key || otherKey.startsWith(`${key}/`);
  });
}

/** The branches in which several tags have titles: name in lower case → ids of these. */
export function branchesOf(
  tags: readonly (NamedThing & { readonly count: number })[],
): ReadonlyMap<string, readonly number[]> {
  const branches = new Map<string, number[]>();
  for (const { id, name, count } of tags) {
    if (count === 0) continue;
    const parts = foldName(name).split('/');
    for (let end = 1; end <= parts.length; end++) {
      const branch = parts.slice(0, end).join('/');
      const ids = branches.get(branch);
      if (ids) ids.push(id);
      else branches.set(branch, [id]);
    }
  }
  return new Map([...branches].filter(([, ids]) => ids.length > 1));
}
