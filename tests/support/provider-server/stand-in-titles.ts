import { generatedTitles, STAND_IN_TITLES } from './stand-in-catalogue.ts';
import { type StandInTitle, yearOf } from './stand-in-title.ts';

/** The ids a title may be asked for by. */
export type StandInId = 'tmdb' | 'imdb' | 'wikidata' | 'tvdb' | 'tvmaze' | 'anilist';

/** The titles of a stand-in, searched as its providers search. */
export interface StandInTitles {
  /** The title with an id. */
  get(source: StandInId, id: string | number): StandInTitle | undefined;
  /** Titles that a text may mean, the likeliest first. */
  search(text: string, kind: StandInTitle['kind'] | null, year?: number | null): StandInTitle[];
}

/** The made-up titles. */
export class MadeUpTitles implements StandInTitles {
  readonly #byName = new Map<string, StandInTitle[]>();
  readonly #byId = new Map<string, StandInTitle>();

  /** @param generated how many films it knows besides those with names of their own */
  constructor(generated = 0) {
    for (const title of [...STAND_IN_TITLES, ...generatedTitles(generated)]) this.#add(title);
  }

  /** The title with an id. */
  get(source: StandInId, id: string | number): StandInTitle | undefined {
    return this.#byId.get(`${source}:${id}`);
  }

  /** Titles whose names hold all words of the text, those named exactly so first. */
  search(text: string, kind: StandInTitle['kind'] | null, year: number | null = null): StandInTitle[] {
    const wanted = nameOf(text);
    if (wanted === '') return [];
    const words = wanted.split(' ');
    const found = STAND_IN_TITLES.filter((title) =>
      namesOf(title).some((name) => words.every((word) => name.split(' ').includes(word))),
    );
    const exact = this.#byName.get(wanted) ?? [];
    return [...new Set([...exact, ...found])].filter(
      (title) => (kind === null || title.kind === kind) && (year === null || yearOf(title) === year),
    );
  }

  #add(title: StandInTitle): void {
    for (const name of namesOf(title)) this.#byName.set(name, [...(this.#byName.get(name) ?? []), title]);
    for (const source of ['tmdb', 'imdb', 'wikidata', 'tvdb', 'tvmaze', 'anilist'] as const)
      if (title[source] !== undefined) this.#byId.set(`${source}:${title[source]}`, title);
  }
}

function namesOf({ title, originalTitle, alternativeTitles, german }: StandInTitle): string[] {
  const names = [title, originalTitle, ...alternativeTitles, ...(german ? [german.title] : [])];
  return [...new Set(names.map(nameOf))];
}

function nameOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
