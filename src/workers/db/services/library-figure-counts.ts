import { timer } from '../../../instrumentation/shared-instrumentation.ts';
import {
  type CountedName,
  type CountedPerson,
  type LibraryFigures,
  MOST_NAMES,
  MOST_PEOPLE,
} from '../../../shared/library-figures.ts';
import type { Statements } from '../engine/connection.ts';
import { readPersonName } from '../repositories/person-name-repository.ts';
import { dayNumber } from '../search/added-spans.ts';
import { countNames, slotsOf } from '../search/count-facets.ts';
import { countFigures } from '../search/count-figures.ts';
import { greatestOf } from '../search/greatest-of.ts';
import { ACTOR, DIRECTOR } from '../search/person-items.ts';
import type { Selection } from '../search/select-items.ts';
import type { SearchView } from './search-store.ts';

/** Libraries of which the figures are kept. */
const MOST_KEPT = 8;

/** Counts what libraries come to, and keeps it for as long as nothing changes. */
export class LibraryFigureCounts {
  readonly #kept = new Map<number | null, LibraryFigures>();
  #asOf = '';

  /** @param selection The library's titles. @param libraryId Null: all active libraries. */
  get(
    statements: Statements,
    view: SearchView,
    selection: Selection,
    libraryId: number | null,
  ): LibraryFigures {
    const now = Date.now();
    const asOf = `${view.index.version} ${dayNumber(now)} ${view.provisional}`;
    if (asOf !== this.#asOf || this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#asOf = asOf;
    const known = this.#kept.get(libraryId);
    if (known) return known;
    const figures = timer('search.count_figures', () => count(statements, view, selection, now), {
      track: 'Search',
    });
    this.#kept.set(libraryId, figures);
    return figures;
  }
}

function count(statements: Statements, view: SearchView, selection: Selection, now: number): LibraryFigures {
  const { columns, names } = view.index;
  const selected = { slots: slotsOf(selection), mask: selection.mask };
  const ofField = (field: 'genre' | 'resolution'): CountedName[] =>
    countNames(columns, selected, names, field)
      .slice(0, MOST_NAMES)
      .map((value) => ({ name: value.value, count: value.count }));
  return {
    ...countFigures(columns, selection, now),
    genres: ofField('genre'),
    resolutions: ofField('resolution'),
    directors: people(statements, view, selection, DIRECTOR),
    actors: people(statements, view, selection, ACTOR),
    isProvisional: view.provisional,
  };
}

/** Those with the most titles first; of as many, those who came first. */
function people(
  statements: Statements,
  { index, provisional }: SearchView,
  { mask }: Selection,
  role: number,
): CountedPerson[] {
  const counts = index.text.personItems.countRole(role, mask);
  return greatestOf(counts, MOST_PEOPLE, (slot) => index.personId(slot)).flatMap((slot) => {
    const id = index.personId(slot);
    const found = readPersonName(statements, id, provisional);
    return found ? [{ id, ...found, count: counts[slot] as number }] : [];
  });
}
