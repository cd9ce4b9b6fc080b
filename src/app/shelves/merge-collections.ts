import type { CollectionSummary } from '../../rpc/shelves-api.ts';
import { formatCount, formatThings } from '../../shared/format-number.ts';
import type { MergeIntoRequest } from '../dialog-request.ts';

/** What of a collection its merge with another is told by. */
type Counted = Pick<CollectionSummary, 'id' | 'name' | 'count'>;

/** What becomes of the titles when a collection is merged into another, in sentences. */
export function collectionMergeWords(one: Counted, into: Counted): string {
  if (one.count === 0) return `“${one.name}” has no titles: it is deleted. This can be undone.`;
  const titles = `${formatThings(one.count, 'title')} of “${one.name}”`;
  return into.count === 0
    ? `${titles} will be in “${into.name}”. This can be undone.`
    : `${titles} will come behind the ${formatCount(into.count)} of “${into.name}”; what is in both stays where it is there. This can be undone.`;
}

/** The question which collection another is to become part of. */
export function mergeCollectionRequest(
  one: Counted,
  collections: readonly Counted[],
  merge: (into: Counted) => unknown,
): MergeIntoRequest {
  return {
    kind: 'merge-into',
    thing: 'collection',
    name: one.name,
    targets: collections
      .filter(({ id }) => id !== one.id)
      .map((into) => ({
        name: into.name,
        count: into.count,
        words: collectionMergeWords(one, into),
        merge: () => merge(into),
      })),
  };
}
