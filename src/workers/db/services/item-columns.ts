import type { CatalogueMetadata } from '../../../shared/catalogue-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import {
  ITEM_NUMBERS,
  ITEM_TEXTS,
  type ItemList,
  type ItemNumber,
  type ItemText,
  LIST_WORDS,
  type PackedItems,
  PERSON_WORDS,
} from '../../../shared/packed-items.ts';
import type { TextKey } from '../../../shared/text-key.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const NUMBER_AT = placesOf(ITEM_NUMBERS);
const TEXT_AT = placesOf(ITEM_TEXTS);

/** Reads packed items: fields by item, and whole items where a row needs to be looked at closely. */
export class ItemColumns {
  readonly packed: PackedItems;
  readonly count: number;
  readonly #decoded: (string | undefined)[] = [];

  constructor(packed: PackedItems) {
    this.packed = packed;
    this.count = packed.count;
  }

  /** NaN when it is not known. */
  number(item: number, field: ItemNumber): number {
    return this.packed.numbers[item * ITEM_NUMBERS.length + NUMBER_AT[field]] as number;
  }

  /** Number of the text, 0 when there is none. */
  text(item: number, field: ItemText): number {
    return this.packed.texts[item * ITEM_TEXTS.length + TEXT_AT[field]] as number;
  }

  /** A text by its number; decoded once. */
  string(text: number): string | null {
    if (text === 0) return null;
    const { utf8, ends } = this.packed;
    this.#decoded[text] ??= decoder.decode(utf8.subarray(ends[text - 1], ends[text]));
    return this.#decoded[text];
  }

  /** Numbers of the list's entries that are the item's: from, and up to but not including. */
  from(list: ItemList, item: number): number {
    return item === 0 ? 0 : this.to(list, item - 1);
  }

  to(list: ItemList, item: number): number {
    return (this.packed.lists[list].ends[item] as number) / LIST_WORDS[list];
  }

  /** A word of an entry; see {@link LIST_WORDS}, and `CREDIT` for credits. */
  word(list: ItemList, entry: number, word = 0): number {
    return this.packed.lists[list].entries[entry * LIST_WORDS[list] + word] as number;
  }

  /** A word of a person; see `PERSON`. */
  personWord(person: number, word: number): number {
    return this.packed.people[person * PERSON_WORDS + word] as number;
  }

  /** The item's key by type, title and year. */
  titleKey(item: number, into: TextKey): TextKey {
    into.high = this.packed.titleKeys[item * 2] as number;
    into.low = this.packed.titleKeys[item * 2 + 1] as number;
    return into;
  }

  mediaType(item: number): MediaType {
    return this.string(this.text(item, 'mediaType')) as MediaType;
  }

  /** Whether the item is told from others of its series by number. */
  isNumberedEpisode(item: number): boolean {
    return (
      this.text(item, 'seriesTitle') !== 0 &&
      !Number.isNaN(this.number(item, 'episode')) &&
      this.mediaType(item) === 'episode'
    );
  }

  /** The number, or null when it is not known. */
  numberOrNull(item: number, field: ItemNumber): number | null {
    const value = this.number(item, field);
    return Number.isNaN(value) ? null : value;
  }

  /** The item without its credits, which stay packed. */
  item(item: number): CatalogueMetadata {
    const text = (field: ItemText) => this.string(this.text(item, field));
    const number = (field: ItemNumber) => this.numberOrNull(item, field);
    return {
      line: this.number(item, 'line'),
      mediaType: this.mediaType(item),
      title: text('title') ?? '',
      sortTitle: text('sortTitle') ?? '',
      originalTitle: text('originalTitle'),
      alternativeTitles: this.#names('alternativeTitles', item),
      year: number('year'),
      description: text('description'),
      genres: this.#names('genres', item),
      countries: this.#names('countries', item),
      companies: this.#names('companies', item),
      runtimeMin: number('runtimeMin'),
      rating: number('rating'),
      votes: number('votes'),
      airedDate: text('airedDate'),
      season: number('season'),
      episode: number('episode'),
      seriesTitle: text('seriesTitle'),
      seriesSortTitle: text('seriesSortTitle'),
      externalIds: this.#externalIds(item),
      addedAt: number('addedAt'),
    };
  }

  #names(list: 'alternativeTitles' | 'genres' | 'countries' | 'companies', item: number): string[] {
    const names: string[] = [];
    for (let entry = this.from(list, item); entry < this.to(list, item); entry++) {
      names.push(this.string(this.word(list, entry)) as string);
    }
    return names;
  }

  #externalIds(item: number): Record<string, string> {
    const ids: [string, string][] = [];
    for (let entry = this.from('externalIds', item); entry < this.to('externalIds', item); entry++) {
      const source = this.string(this.word('externalIds', entry)) as string;
      ids.push([source, this.string(this.word('externalIds', entry, 1)) as string]);
    }
    return Object.fromEntries(ids);
  }
}

function placesOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;
}
