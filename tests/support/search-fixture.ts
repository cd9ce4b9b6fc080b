import { MATCH_TIERS, type MatchTier } from '../../src/shared/item-match.ts';
import { parseSearchText } from '../../src/shared/search/parse-search-text.ts';
import { matchItems } from '../../src/workers/db/search/match-items.ts';
import { NameIndex } from '../../src/workers/db/search/name-index.ts';
import { NameIndexBuilder } from '../../src/workers/db/search/name-index-builder.ts';
import type { IndexedName } from '../../src/workers/db/search/name-index-data.ts';
import { buildPersonItems, PersonItems } from '../../src/workers/db/search/person-items.ts';
import type { TextSources } from '../../src/workers/db/search/text-matches.ts';

/** An item of a small library. Its slot is its place in the list. */
export interface SearchedItem {
  readonly title: string;
  readonly year?: number;
  readonly original?: string;
  readonly alternative?: string;
  readonly file?: string;
  readonly people?: readonly string[];
}

/** An index of some names, each slot's in their order. */
export function nameIndexOf(names: readonly (readonly IndexedName[])[]): NameIndex {
  const builder = new NameIndexBuilder();
  for (const [document, own] of names.entries())
    for (const { kind, text } of own) builder.add(document, kind, text);
  return new NameIndex(builder.build(Uint32Array.from(names.keys())));
}

/** An index of titles alone. */
export function titleIndexOf(titles: readonly string[]): NameIndex {
  return nameIndexOf(titles.map((text) => [{ kind: 0, text }]));
}

/** What a library of items is searched in. */
export function sourcesOf(items: readonly SearchedItem[]): TextSources {
  const people = [...new Set(items.flatMap((item) => item.people ?? []))];
  const credits = items.flatMap((item, slot) =>
    (item.people ?? []).map((name) => [slot, people.indexOf(name)] as const),
  );
  return {
    items: nameIndexOf(items.map(namesOf)),
    people: titleIndexOf(people),
    personItems: new PersonItems(
      buildPersonItems(
        people.length,
        Uint32Array.from(credits, ([slot]) => slot),
        Uint32Array.from(credits, ([, person]) => person),
      ),
    ),
    years: Uint16Array.from(items, ({ year }) => year ?? 0),
  };
}

/** The names of an item as they are indexed. */
export function namesOf({ title, original, alternative, file }: SearchedItem): readonly IndexedName[] {
  const names: IndexedName[] = [{ kind: 0, text: title }];
  if (original !== undefined) names.push({ kind: 1, text: original });
  if (alternative !== undefined) names.push({ kind: 2, text: alternative });
  if (file !== undefined) names.push({ kind: 3, text: file });
  return names;
}

/** The tiers of all slots that answer a text, by slot. */
export function tiersOf(text: string, sources: TextSources): ReadonlyMap<number, MatchTier> {
  const query = parseSearchText(text);
  if (query === null) return new Map();
  const { tiers } = matchItems(query, sources, null);
  return new Map(
    [...tiers.entries()].flatMap(([slot, tier]) => {
      const name = MATCH_TIERS[tier - 1];
      return name === undefined ? [] : [[slot, name] as const];
    }),
  );
}

/** The titles that answer a text, the best first, each with its tier: `exact Dune`. */
export function answersOf(text: string, items: readonly SearchedItem[]): readonly string[] {
  return [...tiersOf(text, sourcesOf(items))]
    .sort(([, one], [, other]) => MATCH_TIERS.indexOf(one) - MATCH_TIERS.indexOf(other))
    .map(([slot, tier]) => `${tier} ${items[slot]?.title}`);
}
