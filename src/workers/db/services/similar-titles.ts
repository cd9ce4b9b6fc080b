import { timer } from '../../../instrumentation/shared-instrumentation.ts';
import type { SimilarTitles } from '../../../rpc/similar-api.ts';
import type { ItemCredit } from '../../../shared/media-item.ts';
import type { SimilarReason } from '../../../shared/similar-title.ts';
import type { Statements } from '../engine/connection.ts';
import { creditRepository } from '../repositories/credit-repository.ts';
import { itemRows } from '../repositories/item-list-repository.ts';
import { type SharedThing, type SimilarPerson, similarItems } from '../search/similar-items.ts';
import type { SearchView } from './search-store.ts';

/** Most titles asked for. */
const MOST = 50;
/** Of a cast, those who are billed first. */
const MOST_CAST = 8;

/** Titles of active libraries that are like one; none where it is not known. */
export function readSimilar(
  statements: Statements,
  { index }: SearchView,
  itemId: number,
  limit: number,
): SimilarTitles {
  const { columns, names, text } = index;
  const slot = columns.slotOf(itemId);
  if (slot === undefined) return { rows: itemRows(statements, new Uint32Array()), reasons: [] };
  const credits = tellingCredits(creditRepository(statements).byItem(itemId));
  const people = credits.flatMap(({ personId, role }): SimilarPerson[] => {
    const person = index.personSlot(personId);
    return person === undefined ? [] : [{ slot: person, isDirector: role === 'director' }];
  });
  const isActive = columns.libraryIds.map((id) => names.isActive(id));
  const { libraries } = columns;
  const isWanted = (other: number) => isActive[libraries[other] as number] === true;
  const found = timer(
    'search.similar',
    () => similarItems(columns, text.personItems, slot, people, Math.min(limit, MOST), isWanted),
    { track: 'Search' },
  );
  const reasonOf = (shared: SharedThing): SimilarReason => {
    if (shared.kind === 'person') {
      const id = index.personId(shared.slot);
      const credit = credits.find(({ personId }) => personId === id);
      return { kind: credit?.role === 'director' ? 'director' : 'cast', name: credit?.name ?? '' };
    }
    const { field, value } = shared;
    const kind = field === 'collection' || field === 'company' ? field : 'genre';
    return { kind, name: names.nameOf(field, value) ?? '' };
  };
  return {
    rows: itemRows(
      statements,
      Uint32Array.from(found, (one) => columns.idOf(one.slot)),
    ),
    reasons: found.map(({ shared }) => reasonOf(shared)),
  };
}

/** Directors, and the first of the cast; each person once. */
function tellingCredits(credits: readonly ItemCredit[]): readonly ItemCredit[] {
  const directors = credits.filter(({ role }) => role === 'director');
  const cast = credits.filter(({ role }) => role === 'actor').slice(0, MOST_CAST);
  const met = new Set<number>();
  return [...directors, ...cast].filter(({ personId }) => !met.has(personId) && met.add(personId));
}
