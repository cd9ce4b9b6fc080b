import type { SpanProperties, SpanSecrets } from './span.ts';
import { TRACK_COLORS, type Track } from './track.ts';

/** What the person agreed to give away. */
export interface ExportOptions {
  /** Titles, paths, keys and queries too. Default false. */
  readonly includeSecrets?: boolean;
}

/** Words joined by dots, as names are in the source. */
const SAFE_NAME = /^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+){1,3}$/i;
/** A file's name looks like one too. */
const FILE_NAME =
  /\.(avi|csv|flac|gz|jpe?g|jsonl?|m4v|mkv|mov|mp[34]|nfo|png|srt|sqlite3?|tsv|txt|webm|webp|xml|zip)$/i;
const LONGEST_NAME = 80;
/** A word in lower case: what the source calls a kind or a state. */
const SAFE_WORD = /^[a-z][a-z0-9]*([.-][a-z0-9]+){0,3}$/;
const SAFE_KEY = /^[a-z][A-Za-z0-9]{0,30}$/;
/** Such as `reader 1`. */
const SAFE_THREAD = /^[a-z]{1,20}( \d{1,3})?$/;
const LONGEST_WORD = 40;

/**
 * Decides what of a record leaves the machine. Names, properties and threads are written in the source and
 * should hold nothing of the library; should one do so after all, its form mostly gives it away.
 */
export class Redaction {
  readonly #includeSecrets: boolean;
  readonly #standIns = new Map<string, string>();

  constructor({ includeSecrets = false }: ExportOptions = {}) {
    this.#includeSecrets = includeSecrets;
  }

  /** The name, or `withheld.1` and so on, the same each time. */
  name(name: string): string {
    const isSafe = name.length <= LONGEST_NAME && SAFE_NAME.test(name) && !FILE_NAME.test(name);
    return isSafe || this.#includeSecrets ? name : this.#standInFor(name);
  }

  thread(thread: string): string {
    return this.#includeSecrets || SAFE_THREAD.test(thread) ? thread : this.#standInFor(thread);
  }

  track(track: string): Track | 'Other' {
    return Object.hasOwn(TRACK_COLORS, track) ? (track as Track) : 'Other';
  }

  /** Numbers, switches, and words that look like code. */
  properties(properties: SpanProperties | undefined): SpanProperties | undefined {
    if (properties === undefined || this.#includeSecrets) return properties;
    const safe = Object.entries(properties).filter(
      ([key, value]) => SAFE_KEY.test(key) && isSafeValue(value),
    );
    return Object.fromEntries(safe);
  }

  secret(secret: SpanSecrets | null | undefined): SpanSecrets | undefined {
    return this.#includeSecrets ? (secret ?? undefined) : undefined;
  }

  #standInFor(text: string): string {
    const known = this.#standIns.get(text);
    if (known !== undefined) return known;
    const standIn = `withheld.${this.#standIns.size + 1}`;
    this.#standIns.set(text, standIn);
    return standIn;
  }
}

function isSafeValue(value: string | number | boolean): boolean {
  if (typeof value !== 'string') return true;
  if (SAFE_THREAD.test(value)) return true;
  return value.length <= LONGEST_WORD && SAFE_WORD.test(value) && !FILE_NAME.test(value);
}
