import type { CatalogueCredit, CatalogueItem } from '../../src/shared/catalogue-item.ts';
import { type PackedItems, PERSON_WORDS } from '../../src/shared/packed-items.ts';
import { ItemColumns } from '../../src/workers/db/services/item-columns.ts';

/** Packed items as objects. */
export function unpackItems(packed: PackedItems): CatalogueItem[] {
  const columns = new ItemColumns(packed);
  return Array.from({ length: columns.count }, (_, item) => ({
    ...columns.item(item),
    credits: creditsOf(columns, item),
  }));
}

function creditsOf(columns: ItemColumns, item: number): CatalogueCredit[] {
  const credits: CatalogueCredit[] = [];
  for (let credit = columns.from('credits', item); credit < columns.to('credits', item); credit++) {
    const person = columns.word('credits', credit) * PERSON_WORDS;
    const [name, source, id] = [...columns.packed.people.subarray(person, person + 3)].map((text) =>
      columns.string(text),
    );
    credits.push({
      name: name ?? '',
      role: columns.string(columns.word('credits', credit, 1)) ?? '',
      character: columns.string(columns.word('credits', credit, 2)),
      personExternalId: source ? `${source}:${id}` : null,
    });
  }
  return credits;
}
