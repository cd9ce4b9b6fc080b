import type { ItemFilter } from '../../shared/item-filter.ts';
import type {
  CountedPerson,
  CountedRating,
  CountedSpan,
  MissingCounts,
} from '../../shared/library-figures.ts';

// What selects the titles behind each figure: a list by it has as many as were counted.

const HIGHEST_RATING = 10;
const NO_FILE: ItemFilter = { field: 'is', state: 'no-file' };

export const WITH_FILE: ItemFilter = { not: NO_FILE };
export const WITHOUT_YEAR: ItemFilter = { not: { field: 'year' } };
export const WITHOUT_RATING: ItemFilter = { not: { field: 'rating' } };

/** Everything that runs for a known time; series are left to their episodes. */
export const WITH_RUNTIME: ItemFilter = {
  all: [{ field: 'runtime' }, { not: { field: 'type', anyOf: ['series'] } }],
};

/** Titles that lack something, as {@link MissingCounts} has it. */
export const LACKING: Readonly<Record<keyof MissingCounts, ItemFilter>> = {
  poster: { field: 'is', state: 'no-poster' },
  overview: { field: 'is', state: 'no-overview' },
  match: { field: 'is', state: 'unmatched' },
  subtitles: { all: [{ field: 'is', state: 'no-subtitles' }, WITH_FILE] },
};

export const ofYears = (from: number, to: number): ItemFilter => ({ field: 'year', from, to });

export function ofRating({ from, isInTenths }: CountedRating): ItemFilter {
  if (from === HIGHEST_RATING - 1) return { field: 'rating', from, to: HIGHEST_RATING };
  if (isInTenths) return { field: 'rating', from, to: from + 0.9 };
  return {
    all: [{ field: 'rating', from }, { not: { field: 'rating', from: from + 1 } }],
  };
}

export const named = (field: 'genre' | 'resolution', name: string): ItemFilter => ({ field, anyOf: [name] });

export const ofPerson = ({ name }: CountedPerson, role: string): ItemFilter => ({
  field: 'person',
  anyOf: [name],
  role,
});

export const addedIn = ({ from, to }: CountedSpan): ItemFilter => ({ field: 'added', from, to });
