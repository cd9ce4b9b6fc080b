import { editSimilarity } from '../../src/providers/match/edit-similarity.ts';
import { foldText } from '../../src/shared/fold-text.ts';
import { type StandInTitle, yearOf } from '../../tests/support/provider-server/stand-in-title.ts';
import type { StandInId, StandInTitles } from '../../tests/support/provider-server/stand-in-titles.ts';

/** As many as a provider gives at once. */
const PAGE = 20;
/** Words that every other title has are not looked for. */
const COMMON = new Set('the a an of and in to on for le la der die das de'.split(' '));
/** A word of fewer letters has no slips. */
const LEAST_LETTERS = 5;
const LIKE = 0.8;
/** Of the words asked for, so many have to be in a title. */
const LEAST_SHARE = 0.6;
const SOURCES = ['tmdb', 'imdb', 'wikidata', 'tvdb', 'tvmaze', 'anilist'] as const;

interface Entry {
  readonly title: StandInTitle;
  readonly names: readonly string[];
}

/**
 * A catalogue searched as providers search: by the words of titles, of which some may be missing or misspelt, those
 * named exactly so first, the others by how many words fit and how many have voted; twenty of them. A translated title
 * finds a title, and the answer does not say so.
 */
export class CatalogueSearch implements StandInTitles {
  readonly #entries: readonly Entry[];
  readonly #byWord = new Map<string, number[]>();
  readonly #byId = new Map<string, StandInTitle>();
  readonly #slips = new Map<string, readonly string[]>();

  constructor(titles: readonly StandInTitle[]) {
    this.#entries = titles.map((title) => ({ title, names: namesOf(title) }));
    for (const [index, { title, names }] of this.#entries.entries()) {
      for (const word of new Set(names.flatMap((name) => name.split(' ')))) this.#index(word, index);
      for (const source of SOURCES)
        if (title[source] !== undefined) this.#byId.set(`${source}:${title[source]}`, title);
    }
  }

  get(source: StandInId, id: string | number): StandInTitle | undefined {
    return this.#byId.get(`${source}:${id}`);
  }

  search(text: string, kind: StandInTitle['kind'] | null, year: number | null = null): StandInTitle[] {
    const wanted = foldText(text);
    const words = tellingWords(wanted);
    if (words.length === 0) return [];
    const hits = new Map<number, number>();
    for (const word of words) {
      const found = new Set(this.#spellings(word).flatMap((spelling) => this.#byWord.get(spelling) ?? []));
      for (const index of found) hits.set(index, (hits.get(index) ?? 0) + 1);
    }
    return [...hits]
      .filter(([, count]) => count / words.length >= LEAST_SHARE)
      .map(([index, count]) => ({ ...(this.#entries[index] as Entry), share: count / words.length }))
      .filter(
        ({ title }) => (kind === null || title.kind === kind) && (year === null || yearOf(title) === year),
      )
      .map((found) => ({ ...found, isExact: found.names.includes(wanted) }))
      .sort(
        (a, b) => Number(b.isExact) - Number(a.isExact) || b.share - a.share || b.title.votes - a.title.votes,
      )
      .slice(0, PAGE)
      .map(({ title }) => title);
  }

  #index(word: string, index: number): void {
    const known = this.#byWord.get(word);
    if (known === undefined) this.#byWord.set(word, [index]);
    else known.push(index);
  }

  /** The word, or when no title has it those that differ by a slip. */
  #spellings(word: string): readonly string[] {
    if (this.#byWord.has(word) || word.length < LEAST_LETTERS) return [word];
    let found = this.#slips.get(word);
    if (found === undefined) {
      found = [...this.#byWord.keys()].filter(
        (other) => Math.abs(other.length - word.length) <= 1 && editSimilarity(word, other) >= LIKE,
      );
      this.#slips.set(word, found);
    }
    return found;
  }
}

function tellingWords(folded: string): readonly string[] {
  const words = folded.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}

function namesOf({ title, originalTitle, alternativeTitles }: StandInTitle): readonly string[] {
  return [...new Set([title, originalTitle, ...alternativeTitles].map(foldText))].filter(
    (name) => name !== '',
  );
}
