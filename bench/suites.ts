import type { Suite } from './suite.ts';
import { batchSuite } from './suites/batch.ts';
import { cacheSuite } from './suites/cache.ts';
import { countSuite } from './suites/count.ts';
import { dashboardSuite } from './suites/dashboard.ts';
import { duplicatesSuite } from './suites/duplicates.ts';
import { editSuite } from './suites/edit.ts';
import { facetsSuite } from './suites/facets.ts';
import { filterSuite } from './suites/filter.ts';
import { importSuite } from './suites/import.ts';
import { itemSuite } from './suites/item.ts';
import { matchSuite } from './suites/match.ts';
import { nativeSuite } from './suites/native.ts';
import { overheadSuite } from './suites/overhead.ts';
import { pageSuite } from './suites/page.ts';
import { parseSuite } from './suites/parse.ts';
import { peopleSuite } from './suites/people.ts';
import { scanSuite } from './suites/scan.ts';
import { scrollSuite } from './suites/scroll.ts';
import { searchSuite } from './suites/search.ts';
import { seedSuite } from './suites/seed.ts';
import { startupSuite } from './suites/startup.ts';

/** A suite, and whether the gate runs it unless told which to run. */
interface Registration {
  readonly run: Suite;
  /** True where its figures hold still enough, and come quickly enough, to be compared at each commit. */
  readonly isGated: boolean;
}

/**
 * All suites in the order they run. `import` fills the library the others read and so always runs;
 * `edit`, `batch` and `seed` change titles and so are last.
 */
const REGISTERED = {
  import: { run: importSuite, isGated: false },
  startup: { run: startupSuite, isGated: true },
  page: { run: pageSuite, isGated: true },
  count: { run: countSuite, isGated: true },
  search: { run: searchSuite, isGated: false },
  filter: { run: filterSuite, isGated: true },
  facets: { run: facetsSuite, isGated: true },
  dashboard: { run: dashboardSuite, isGated: false },
  item: { run: itemSuite, isGated: false },
  duplicates: { run: duplicatesSuite, isGated: false },
  people: { run: peopleSuite, isGated: false },
  scroll: { run: scrollSuite, isGated: false },
  overhead: { run: overheadSuite, isGated: false },
  parse: { run: parseSuite, isGated: false },
  native: { run: nativeSuite, isGated: false },
  cache: { run: cacheSuite, isGated: false },
  scan: { run: scanSuite, isGated: false },
  match: { run: matchSuite, isGated: false },
  edit: { run: editSuite, isGated: false },
  batch: { run: batchSuite, isGated: false },
  seed: { run: seedSuite, isGated: true },
} as const satisfies Readonly<Record<string, Registration>>;

/** One of the suites. */
export type SuiteName = keyof typeof REGISTERED;

/** Every suite by its name. */
export const SUITES: Readonly<Record<SuiteName, Registration>> = REGISTERED;

/** The names in the order the suites run. */
export const SUITE_NAMES = Object.keys(REGISTERED) as readonly SuiteName[];

/** Reads `a,b`; throws an Error with a message for a person where there is no such suite. */
export function parseSuites(text: string): readonly SuiteName[] {
  const wanted = text.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !SUITE_NAMES.some((known) => known === name));
  if (unknown !== undefined) {
    throw new Error(`There is no suite "${unknown}"; there are ${SUITE_NAMES.join(', ')}.`);
  }
  return SUITE_NAMES.filter((name) => wanted.includes(name));
}
