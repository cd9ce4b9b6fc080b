import type { ItemMatch } from '../../../shared/item-match.ts';
import type { Statements } from '../engine/connection.ts';
import { readNameStretch, readPeopleStretch } from '../repositories/search-load-repository.ts';
import { explainMatch } from '../search/explain-match.ts';
import { eachItemName } from './item-names.ts';
import { PackedTexts } from './packed-texts.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchResult } from './search-results.ts';

/** Why a slot's item is in a result, with the text it was found in where that is not its title. */
export function explainItem(
  statements: Statements,
  index: SearchIndex,
  { query, matches }: SearchResult,
  slot: number,
): ItemMatch | null {
  const reason = query && matches ? explainMatch(query, index.text, matches, slot) : null;
  if (!reason) return null;
  const { tier, field, nameOrdinal, personSlot } = reason;
  const text =
    personSlot === undefined
      ? nameOf(statements, index.columns.idOf(slot), nameOrdinal ?? 0)
      : personName(statements, index.personId(personSlot));
  return text === undefined ? { tier, field } : { tier, field, text };
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

function personName(statements: Statements, id: number): string | undefined {
  const rows = readPeopleStretch(statements, { after: id - 1, last: id });
  return rows.count === 0 ? undefined : new PackedTexts(rows, 1).at(0);
}
