import type { CompanyRow } from '../../shared/people.ts';
import type { ListLandmark } from '../list/navigable-list-model.ts';

/** Which companies a list shows and in which order. */
export interface CompaniesCriteria {
  /** Words of a name or their beginnings; absent: every company. */
  readonly text?: string;
  readonly sort: 'name' | 'works';
  readonly descending: boolean;
}

/** A company with its folded name. */
export interface NamedCompany {
  readonly row: CompanyRow;
  readonly key: string;
}

/**
 * The companies that have every word typed at the beginning of a word of their name, in the order asked for.
 * @param companies By name.
 * @param words Folded.
 */
export function orderCompanies(
  companies: readonly NamedCompany[],
  words: readonly string[],
  { sort, descending }: CompaniesCriteria,
): readonly CompanyRow[] {
  const found = companies.filter(({ key }) => words.every((word) => ` ${key}`.includes(` ${word}`)));
  const rows = found.map(({ row }) => row);
  if (sort === 'name') return descending ? rows.reverse() : rows;
  const direction = descending ? -1 : 1;
  return rows.sort((a, b) => direction * ((a.works ?? 0) - (b.works ?? 0)));
}

/** Where in companies by name each initial begins. */
export function companyLetters(keys: readonly string[]): readonly ListLandmark[] {
  const landmarks: ListLandmark[] = [];
  for (const [at, key] of keys.entries()) {
    const initial = String.fromCodePoint(key.codePointAt(0) ?? 0);
    const label = /\p{L}/u.test(initial) ? initial.toUpperCase() : '#';
    if (landmarks.at(-1)?.label !== label) landmarks.push({ label, at });
  }
  return landmarks;
}
