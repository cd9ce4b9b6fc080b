import type { NameRow } from '../repositories/search-load-repository.ts';
import type { NameTable } from '../search/name-table.ts';

/** Fields whose names are few and may be changed or go. */
const FEW = ['library', 'genre', 'tag', 'collection'] as const;

/**
 * Brings the names up to date with the database.
 * @param read Names of all; of companies, which are many and are not renamed, those above the id.
 */
export function refreshNames(names: NameTable, read: (knownCompany: number) => readonly NameRow[]): void {
  const rows = read(highestCompany(names));
  for (const { field, id, name, isActive } of rows) {
    if (field === 'library') names.setLibrary(id, name, isActive === 1);
    else names.set(field, id, name);
  }
  for (const field of FEW) {
    const there = new Set(rows.filter((row) => row.field === field).map(({ id }) => id));
    const gone = [...names.entries(field)].filter(([id]) => !there.has(id));
    for (const [id] of gone) {
      if (field === 'library') names.deleteLibrary(id);
      else names.delete(field, id);
    }
  }
}

function highestCompany(names: NameTable): number {
  let highest = 0;
  for (const [id] of names.entries('company')) highest = Math.max(highest, id);
  return highest;
}
