import type { ItemMatch } from '../../../shared/item-match.ts';
import type { Statements } from '../engine/connection.ts';
import { readNameStretch, readPeopleStretch } from '../repositories/search-load-repository.ts';
import { explainMatch } from '../search/explain-match.ts';
import { eachItemName } from './item-names.ts';
import { PackedTexts } from './packed-texts.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchResult } from './search-results.ts';

/** Why items are in a result, one for each slot, with the text they were found in where that is not the title. */
export function explainItems(
  statements: Statements,
  index: SearchIndex,
  { query, matches }: SearchResult,
  slots: Uint32Array,
): readonly (ItemMatch | null)[] {
  if (!query || !matches) return Array.from(slots, () => null);
  // Whoever is searched for is the reason for many rows.
  const people = new Map<number, string | undefined>();
  const personName = (slot: number) => {
    if (!people.has(slot)) people.set(slot, readPersonName(statements, index.personId(slot)));
    return people.get(slot);
  };
  return Array.from(slots, (slot) => {
    const reason = explainMatch(query, index.text, matches, slot);
    if (!reason) return null;
    const { tier, field, nameOrdinal, personSlot } = reason;
    const text =
      personSlot === undefined
        ? nameOf(statements, index.columns.idOf(slot), nameOrdinal ?? 0)
        : personName(personSlot);
    return text === undefined ? { tier, field } : { tier, field, text };
  });
}

/** One of an item's names but the first, which is its title. */
function nameOf(statements: Statements, id: number, ordinal: number): string | undefined {
  if (ordinal === 0) return undefined;
  const names: string[] = [];
  eachItemName(readNameStretch(statements, { after: id - 1, last: id }), (_, _kind, text) =>
    names.push(text),
  );
  return names[ordinal];
}

function readPersonName(statements: Statements, id: number): string | undefined {
  const rows = readPeopleStretch(statements, { after: id - 1, last: id });
  return rows.count === 0 ? undefined : new PackedTexts(rows, 1).at(0);
}
