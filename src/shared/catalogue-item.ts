import type { MediaType } from './media-type.ts';

/** A person's part in a catalogue row. */
export interface CatalogueCredit {
  readonly name: string;
  /** Lower case, `actor`, `director`, …; `actor` when the file names none. */
  readonly role: string;
  readonly character: string | null;
  /** Who it is in the source's own terms (`justwatch:3748`): tells namesakes apart. */
  readonly personExternalId: string | null;
}

/**
 * One title as it comes out of a catalogue file or the generator: cleaned, in range, ready to be
 * stored. Credits are in billing order.
 */
export interface CatalogueItem {
  /** 1-based line of the file it came from (the line a CSV record begins at; the position in a JSON list). */
  readonly line: number;
  readonly mediaType: MediaType;
  readonly title: string;
  /** The folded key titles are sorted by; see `sort-title.ts`. */
  readonly sortTitle: string;
  readonly originalTitle: string | null;
  /** What else it is called; neither of the two titles above, none twice. */
  readonly alternativeTitles: readonly string[];
  readonly year: number | null;
  readonly description: string | null;
  readonly genres: readonly string[];
  /** ISO 3166-1 alpha-2 where the file has codes, else the names as given. */
  readonly countries: readonly string[];
  readonly companies: readonly string[];
  readonly runtimeMin: number | null;
  /** 0 to 10. */
  readonly rating: number | null;
  readonly votes: number | null;
  /** YYYY-MM-DD. */
  readonly airedDate: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  /** For an episode: its series, found or made by title. */
  readonly seriesTitle: string | null;
  readonly seriesSortTitle: string | null;
  /** Source → id, as in `{ imdb: 'tt0133093' }`. */
  readonly externalIds: Readonly<Record<string, string>>;
  readonly credits: readonly CatalogueCredit[];
  /** ms since the epoch, where the source says when it was added. */
  readonly addedAt: number | null;
}

/** A title without its credits. */
export type CatalogueMetadata = Omit<CatalogueItem, 'credits'>;

/** A line that could not be taken, or not as it was, and why. */
export interface RejectedLine {
  /** `rejected`: nothing of it was stored. `adjusted`: its item was, without what the reason names. */
  readonly kind: 'rejected' | 'adjusted';
  /** Name of the file. */
  readonly file: string;
  readonly line: number;
  /** One sentence for a person. */
  readonly reason: string;
  /** The first characters of the line, as text. */
  readonly excerpt: string;
  /** The title it is about, where that is in the library. */
  readonly itemId?: number;
}
