/** A video that a name begins with, and what follows. */
export interface StemMatch {
  readonly videos: readonly string[];
  /** As written, with what parts it: ".en.forced"; "" when the names are the same. */
  readonly ending: string;
}

/** "Film-cd1" and "Film-cd2" share what is named after "Film". */
const PART = /[-._ ](?:cd|dvd|disc|disk|part|pt)[-._ ]?\d{1,2}$/;

/** Finds videos of a folder by the beginnings of other files' names, in any case and normal form. */
export class VideoStems {
  readonly #videos = new Map<string, string[]>();
  readonly #only: string | null;

  /** `videos` are names with extensions. */
  constructor(videos: readonly string[]) {
    this.#only = videos.length === 1 ? (videos[0] ?? null) : null;
    for (const video of videos) add(this.#videos, comparable(stemOf(video)), video);
    const wholes = new Map<string, string[]>();
    for (const video of videos) add(wholes, comparable(stemOf(video)).replace(PART, ''), video);
    // "Film Part 2" alone, or beside "Film", is a film of its own.
    for (const [whole, parts] of wholes)
      if (parts.length > 1 && !this.#videos.has(whole)) this.#videos.set(whole, parts);
  }

  /** The folder's video, when it has one alone. */
  get only(): string | null {
    return this.#only;
  }

  /** The videos with the longest stem that `stem` is or begins with up to a sign that ends words. */
  longest(stem: string): StemMatch | null {
    const normal = stem.normalize('NFC');
    const name = normal.toLowerCase();
    // Lower case may change a text's length ("İ"): then only the whole is compared.
    const canCut = name.length === normal.length;
    for (let end = name.length; end > 0; end = canCut ? end - 1 : 0) {
      if (end < name.length && !/[-._ ([]/.test(name[end] ?? '')) continue;
      const videos = this.#videos.get(name.slice(0, end));
      if (videos !== undefined) return { videos, ending: normal.slice(end) };
    }
    return null;
  }
}

function add(map: Map<string, string[]>, stem: string, video: string): void {
  const videos = map.get(stem);
  if (videos === undefined) map.set(stem, [video]);
  else videos.push(video);
}

/** A name without its extension. */
export function stemOf(name: string): string {
  return name.replace(/(?<=[^/])\.[^./]+$/, '');
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
