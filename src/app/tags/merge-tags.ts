import { formatThings } from '../../shared/format-number.ts';
import { foldName } from '../../shared/free-name.ts';
import { renamedTag } from '../../shared/renamed-tag.ts';
import type { MergeIntoRequest } from '../dialog-request.ts';
import type { TagNode } from './tag-tree.ts';

/** The tags and branches that one can become part of: all but itself and what is below it. */
export function mergeTargets(nodes: readonly TagNode[], name: string): readonly TagNode[] {
  const key = foldName(name);
  return nodes
    .filter((node) => foldName(node.name) !== key)
    .flatMap((node) => [node, ...mergeTargets(node.children, name)]);
}

/** What becomes of the titles when a tag, with what is below it, is merged into another, in sentences. */
export function tagMergeWords({ name, total, children }: TagNode, to: string): string {
  const [below] = children;
  if (below !== undefined) {
    const moved = renamedTag(below.name, { name, to });
    const also = children.length > 1 || below.children.length > 0 ? ', and so on' : '';
    return `${formatThings(total, 'title')} ${total === 1 ? 'has' : 'have'} “${name}” or a tag below it. “${to}” takes its place: “${below.name}” becomes “${moved}”${also}. This can be undone.`;
  }
  if (total === 0) return `No title has “${name}”: it is deleted. This can be undone.`;
  return `${formatThings(total, 'title')} tagged “${name}” will be tagged “${to}” instead. This can be undone.`;
}

/** The question which tag another is to become part of; `merge` is given its name. */
export function mergeTagRequest(
  tree: readonly TagNode[],
  node: TagNode,
  merge: (to: string) => unknown,
): MergeIntoRequest {
  return {
    kind: 'merge-into',
    thing: 'tag',
    name: node.name,
    targets: mergeTargets(tree, node.name).map((target) => ({
      name: target.name,
      color: target.color ?? undefined,
      count: target.total,
      words: tagMergeWords(node, target.name),
      merge: () => merge(target.name),
    })),
  };
}
