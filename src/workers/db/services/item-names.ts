import {
  FILE_ROW_NUMBERS,
  ITEM_ROW_NUMBERS,
  type NameStretch,
} from '../repositories/search-load-repository.ts';
import type { NameKind } from '../search/name-index-data.ts';
import { PackedTexts } from './packed-texts.ts';

const KIND = { title: 0, originalTitle: 1, alternativeTitle: 2, fileName: 3 } as const;

/**
 * Tells the names that a stretch's items are found by, all of one item in a row: its title, another original
 * title, alternative titles, names of files.
 */
export function eachItemName(
  stretch: NameStretch,
  visit: (itemId: number, kind: NameKind, text: string) => void,
): void {
  const { items, alternativeTitles, files } = stretch;
  const titles = new PackedTexts(items, 2);
  const others = new FollowedTexts(alternativeTitles.numbers, 1, new PackedTexts(alternativeTitles, 1), 0);
  const names = new FollowedTexts(files.numbers, FILE_ROW_NUMBERS, new PackedTexts(files, 4), 0);
  for (let row = 0; row < items.count; row++) {
    const id = items.numbers[row * ITEM_ROW_NUMBERS] as number;
    const title = titles.at(row, 0);
    const originalTitle = titles.at(row, 1);
    visit(id, KIND.title, title);
    if (originalTitle !== '' && originalTitle !== title) visit(id, KIND.originalTitle, originalTitle);
    others.of(id, (text) => visit(id, KIND.alternativeTitle, text));
    names.of(id, (text) => visit(id, KIND.fileName, text));
  }
}

/** Rows of another table in the same order of items, followed along. */
class FollowedTexts {
  #row = 0;
  readonly #ids: Float64Array;
  readonly #width: number;
  readonly #texts: PackedTexts;
  readonly #column: number;

  constructor(numbers: Float64Array, width: number, texts: PackedTexts, column: number) {
    this.#ids = numbers;
    this.#width = width;
    this.#texts = texts;
    this.#column = column;
  }

  of(itemId: number, visit: (text: string) => void): void {
    for (;;) {
      const id = this.#ids[this.#row * this.#width];
      if (id === undefined || id > itemId) return;
      if (id === itemId) visit(this.#texts.at(this.#row, this.#column));
      this.#row++;
    }
  }
}
