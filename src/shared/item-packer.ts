import type { CatalogueItem } from './catalogue-item.ts';
import {
  ITEM_LISTS,
  ITEM_NUMBERS,
  ITEM_TEXTS,
  type ItemList,
  type PackedItems,
  type PackedList,
} from './packed-items.ts';
import { externalIdKeyText, personIdKeyText, textKey, titleKeyText } from './text-key.ts';
import { writeUtf8 } from './write-utf8.ts';

const FIRST_BYTES = 256 * 1024;

/** Gathers items and packs them; see {@link PackedItems}. */
export class ItemPacker {
  #count = 0;
  #utf8 = new Uint8Array(FIRST_BYTES);
  #ends = [0];
  #numbers: number[] = [];
  #texts: number[] = [];
  #titleKeys: number[] = [];
  #lists = emptyLists();
  #people: number[] = [];
  /** Texts that come again and again, by themselves. */
  #names = new Map<string, number>();
  #personIndexes = new Map<string, number>();
  readonly #key = { high: 0, low: 0 };

  get count(): number {
    return this.#count;
  }

  /** Bytes of the texts added since the last time. */
  get bytes(): number {
    return this.#ends.at(-1) as number;
  }

  add(item: CatalogueItem): void {
    this.#count++;
    for (const field of ITEM_NUMBERS) this.#numbers.push(item[field] ?? Number.NaN);
    for (const field of ITEM_TEXTS) {
      const text = item[field];
      const isShared = field === 'mediaType' || field === 'seriesTitle' || field === 'seriesSortTitle';
      this.#texts.push(isShared ? this.#name(text) : this.#text(text));
    }
    this.#pushKey(this.#titleKeys, titleKeyText(item.mediaType, item.sortTitle, item.year));
    for (const title of item.alternativeTitles)
      if (title !== '') this.#lists.alternativeTitles.entries.push(this.#text(title));
    this.#addNames('genres', item.genres);
    this.#addNames('countries', item.countries);
    this.#addNames('companies', item.companies);
    this.#addExternalIds(item.externalIds);
    this.#addCredits(item.credits);
    for (const list of ITEM_LISTS) this.#lists[list].ends.push(this.#lists[list].entries.length);
  }

  /** Everything added since the last time. */
  take(): PackedItems {
    const packed: PackedItems = {
      count: this.#count,
      utf8: this.#utf8.slice(0, this.bytes),
      ends: Uint32Array.from(this.#ends),
      numbers: Float64Array.from(this.#numbers),
      texts: Uint32Array.from(this.#texts),
      titleKeys: Uint32Array.from(this.#titleKeys),
      lists: {
        alternativeTitles: packedList(this.#lists.alternativeTitles),
        genres: packedList(this.#lists.genres),
        countries: packedList(this.#lists.countries),
        companies: packedList(this.#lists.companies),
        externalIds: packedList(this.#lists.externalIds),
        credits: packedList(this.#lists.credits),
      },
      people: Uint32Array.from(this.#people),
    };
    this.#count = 0;
    this.#ends = [0];
    this.#numbers = [];
    this.#texts = [];
    this.#titleKeys = [];
    this.#lists = emptyLists();
    this.#people = [];
    this.#names = new Map();
    this.#personIndexes = new Map();
    return packed;
  }

  #addNames(list: 'genres' | 'countries' | 'companies', names: readonly string[]): void {
    for (const name of names) if (name !== '') this.#lists[list].entries.push(this.#name(name));
  }

  #addExternalIds(ids: CatalogueItem['externalIds']): void {
    const { entries } = this.#lists.externalIds;
    for (const source in ids) {
      const externalId = ids[source] as string;
      if (source === '' || externalId === '') continue;
      entries.push(this.#name(source), this.#text(externalId));
      this.#pushKey(entries, externalIdKeyText(source, externalId));
    }
  }

  #addCredits(credits: CatalogueItem['credits']): void {
    const { entries } = this.#lists.credits;
    for (const { name, role, character, personExternalId } of credits) {
      if (name === '' || role === '') continue;
      entries.push(this.#person(name, personExternalId), this.#name(role), this.#text(character));
    }
  }

  #person(name: string, externalId: string | null): number {
    // With the length, no other name and id make the same text.
    const known = `${name.length}|${name}${externalId}`;
    const index = this.#personIndexes.get(known);
    if (index !== undefined) return index;
    const next = this.#personIndexes.size;
    this.#personIndexes.set(known, next);
    const id = externalId === null ? null : splitExternalId(externalId);
    this.#people.push(this.#text(name), this.#name(id?.source ?? null), this.#text(id?.externalId ?? null));
    this.#pushKey(this.#people, name);
    this.#pushKey(this.#people, id ? personIdKeyText(id.source, id.externalId) : '');
    return next;
  }

  #pushKey(into: number[], text: string): void {
    const { high, low } = textKey(text, this.#key);
    into.push(high, low);
  }

  #name(text: string | null): number {
    if (text === null || text === '') return 0;
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    const number = this.#text(text);
    this.#names.set(text, number);
    return number;
  }

  #text(text: string | null): number {
    if (text === null || text === '') return 0;
    const start = this.bytes;
    if (start + text.length * 3 > this.#utf8.length) this.#grow(start + text.length * 3);
    this.#ends.push(start + writeUtf8(text, this.#utf8, start));
    return this.#ends.length - 1;
  }

  #grow(bytes: number): void {
    const grown = new Uint8Array(Math.max(bytes, this.#utf8.length * 2));
    grown.set(this.#utf8);
    this.#utf8 = grown;
  }
}

/** `source:id` in its two parts; null when it is not of that form. The id may hold more colons. */
function splitExternalId(text: string): { source: string; externalId: string } | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return null;
  return { source: text.slice(0, colon), externalId: text.slice(colon + 1) };
}

interface GrowingList {
  readonly ends: number[];
  readonly entries: number[];
}

function packedList({ ends, entries }: GrowingList): PackedList {
  return { ends: Uint32Array.from(ends), entries: Uint32Array.from(entries) };
}

function emptyLists(): Record<ItemList, GrowingList> {
  const list = (): GrowingList => ({ ends: [], entries: [] });
  return {
    alternativeTitles: list(),
    genres: list(),
    countries: list(),
    companies: list(),
    externalIds: list(),
    credits: list(),
  };
}
