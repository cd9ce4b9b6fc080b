import type { TagList } from '../../rpc/shelves-api.ts';
import { foldName } from '../../shared/free-name.ts';
import { renamedTag } from '../../shared/renamed-tag.ts';

/** A tag, or what several tags are below of, in the tree that their names make. */
export interface TagNode {
  /** The whole name: `mood/warm`. */
  readonly name: string;
  /** Its last part: `warm`. */
  readonly label: string;
  /** False: no tag is called so, others are below it. */
  readonly isTag: boolean;
  /** Its own colour, `#rrggbb`. */
  readonly ownColor: string | null;
  /** Its own, or that of the nearest above it that has one. */
  readonly color: string | null;
  /** Titles that have it itself. */
  readonly count: number;
  /** Titles that have it, or one below it. */
  readonly total: number;
  readonly children: readonly TagNode[];
}

interface Branch {
  name: string;
  tag: TagList['tags'][number] | undefined;
  readonly children: Map<string, Branch>;
}

/** The tree that the names of tags make, by name; case is no difference. */
export function tagTree({ tags, branches }: TagList): TagNode[] {
  const root = new Map<string, Branch>();
  for (const tag of tags) {
    const parts = tag.name.split('/');
    let level = root;
    for (let end = 1; end <= parts.length; end++) {
      const name = parts.slice(0, end).join('/');
      const key = foldName(parts[end - 1] ?? '');
      const isItself = end === parts.length;
      let branch = level.get(key);
      if (branch === undefined) {
        branch = { name, tag: undefined, children: new Map() };
        level.set(key, branch);
      }
      if (isItself) Object.assign(branch, { name: tag.name, tag });
      level = branch.children;
    }
  }
  const totals = new Map(branches.map(({ name, count }) => [name, count]));
  return nodesOf(root, null, totals);
}

function nodesOf(
  level: ReadonlyMap<string, Branch>,
  above: string | null,
  totals: ReadonlyMap<string, number>,
): TagNode[] {
  return [...level.values()].sort(byName).map(({ name, tag, children }) => {
    const ownColor = tag?.color ?? null;
    const color = ownColor ?? above;
    const below = nodesOf(children, color, totals);
    const count = tag?.count ?? 0;
    const known = totals.get(foldName(name));
    // Without a count of its own, at most one tag of the branch has titles.
    const total = known ?? below.reduce((sum, node) => sum + node.total, count);
    const label = name.slice(name.lastIndexOf('/') + 1);
    return { name, label, isTag: tag !== undefined, ownColor, color, count, total, children: below };
  });
}

const ORDER = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function byName(one: Branch, other: Branch): number {
  return ORDER.compare(one.name, other.name);
}

/** The nodes whose whole name holds a text, with all above them and all below them. */
export function matchingTags(nodes: readonly TagNode[], text: string): readonly TagNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return nodes;
  return nodes.flatMap((node): TagNode[] => {
    if (node.name.toLowerCase().includes(wanted)) return [node];
    const children = matchingTags(node.children, wanted);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** Names of a branch's tags that would be those of other tags after it is renamed: these become one. */
export function mergedByRename(tags: TagList['tags'], name: string, to: string): string[] {
  const key = foldName(name);
  const isInBranch = (other: string) => other === key || other.startsWith(`${key}/`);
  const names = tags.map((tag) => tag.name);
  const others = new Map(
    names.filter((other) => !isInBranch(foldName(other))).map((other) => [foldName(other), other]),
  );
  return names
    .filter((other) => isInBranch(foldName(other)))
    .flatMap((other) => others.get(foldName(renamedTag(other, { name, to }))) ?? []);
}
