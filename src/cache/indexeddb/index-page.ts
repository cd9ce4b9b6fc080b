import type { CacheEncoding, CacheEntryFacts } from '../../shared/cache/cache-entry.ts';
import type { ProviderId, QueryType } from '../../shared/metadata/provider-id.ts';

/** What is stored of a page of the index. */
export interface IndexPageRecord {
  /** Providers and types of questions, which the rows name by their place here. */
  readonly names: readonly string[];
  readonly rows: Uint8Array<ArrayBuffer>;
}

/** All that is known of an entry without its body. */
export interface IndexedFacts extends CacheEntryFacts {
  readonly encoding: CacheEncoding;
}

/** Where things are in a row, in bytes; the key is in front. */
const ROW = 76;
const KEY_BYTES = 32;
const CREATED = 32;
const EXPIRES = 40;
const KEPT = 48;
const ACCESSED = 56;
const HITS = 64;
const BYTES = 68;
const PROVIDER = 72;
const TYPE = 73;
const ENCODING = 74;

const MOST_UINT32 = 0xffff_ffff;
const ENCODINGS: readonly CacheEncoding[] = ['identity', 'gzip'];

/** The facts of some hundred entries, packed: 100,000 are read in 8 MB and looked through without objects. */
export class IndexPage {
  #names: string[];
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView<ArrayBuffer>;

  constructor(names: readonly string[] = [], rows: Uint8Array<ArrayBuffer> = new Uint8Array()) {
    this.#names = [...names];
    this.#bytes = rows;
    this.#view = viewOf(rows);
  }

  /** What was stored, as a page; one that is damaged is empty. */
  static from(value: unknown): IndexPage {
    const { names, rows } = (value ?? {}) as Partial<IndexPageRecord>;
    const isPage =
      Array.isArray(names) &&
      names.every((name) => typeof name === 'string') &&
      rows instanceof Uint8Array &&
      rows.byteLength % ROW === 0;
    if (!isPage) return new IndexPage();
    const page = new IndexPage(names, rows);
    return page.#areNamesKnown() ? page : new IndexPage();
  }

  get length(): number {
    return this.#bytes.byteLength / ROW;
  }

  /** The row of a key; -1 when it is not here. */
  find(key: string): number {
    const wanted = keyBytes(key);
    for (let row = 0; row < this.length; row += 1) {
      const at = row * ROW;
      let same = 0;
      while (same < KEY_BYTES && this.#bytes[at + same] === wanted[same]) same += 1;
      if (same === KEY_BYTES) return row;
    }
    return -1;
  }

  factsAt(row: number): IndexedFacts {
    const at = row * ROW;
    return {
      key: this.keyAt(row),
      provider: this.providerAt(row),
      type: this.#names[this.#bytes[at + TYPE] ?? 0] as QueryType,
      createdAt: this.#view.getFloat64(at + CREATED),
      expiresAt: this.timeAt(row, 'expiresAt'),
      keepUntil: this.timeAt(row, 'keepUntil'),
      lastAccessedAt: this.timeAt(row, 'lastAccessedAt'),
      hitCount: this.#view.getUint32(at + HITS),
      bytes: this.bytesAt(row),
      encoding: ENCODINGS[this.#bytes[at + ENCODING] ?? 0] ?? 'identity',
    };
  }

  keyAt(row: number): string {
    let key = '';
    for (let at = row * ROW; at < row * ROW + KEY_BYTES; at += 1) {
      key += (this.#bytes[at] ?? 0).toString(16).padStart(2, '0');
    }
    return key;
  }

  providerAt(row: number): ProviderId {
    return this.#names[this.#bytes[row * ROW + PROVIDER] ?? 0] as ProviderId;
  }

  timeAt(row: number, time: 'expiresAt' | 'keepUntil' | 'lastAccessedAt'): number {
    const offset = time === 'expiresAt' ? EXPIRES : time === 'keepUntil' ? KEPT : ACCESSED;
    return this.#view.getFloat64(row * ROW + offset);
  }

  bytesAt(row: number): number {
    return this.#view.getUint32(row * ROW + BYTES);
  }

  /** In the place of the entry of the same key, or behind all others. */
  put(facts: IndexedFacts): void {
    let row = this.find(facts.key);
    if (row < 0) {
      row = this.length;
      this.#resize(row + 1);
    }
    const at = row * ROW;
    this.#bytes.set(keyBytes(facts.key), at);
    this.#view.setFloat64(at + CREATED, facts.createdAt);
    this.#view.setFloat64(at + EXPIRES, facts.expiresAt);
    this.#view.setFloat64(at + KEPT, facts.keepUntil);
    this.#view.setFloat64(at + ACCESSED, facts.lastAccessedAt);
    this.#view.setUint32(at + HITS, Math.min(facts.hitCount, MOST_UINT32));
    this.#view.setUint32(at + BYTES, Math.min(facts.bytes, MOST_UINT32));
    this.#bytes[at + PROVIDER] = this.#placeOf(facts.provider);
    this.#bytes[at + TYPE] = this.#placeOf(facts.type);
    this.#bytes[at + ENCODING] = ENCODINGS.indexOf(facts.encoding);
  }

  /** Notes uses of an entry. */
  touch(row: number, hits: number, at: number): void {
    const start = row * ROW;
    const hitCount = this.#view.getUint32(start + HITS) + hits;
    this.#view.setUint32(start + HITS, Math.min(hitCount, MOST_UINT32));
    this.#view.setFloat64(start + ACCESSED, Math.max(at, this.timeAt(row, 'lastAccessedAt')));
  }

  /** The page without some of its rows. */
  without(isGone: (row: number) => boolean): IndexPage {
    const kept = new Uint8Array(this.#bytes.byteLength);
    let end = 0;
    for (let row = 0; row < this.length; row += 1) {
      if (isGone(row)) continue;
      kept.set(this.#bytes.subarray(row * ROW, (row + 1) * ROW), end);
      end += ROW;
    }
    return new IndexPage(this.#names, kept.slice(0, end));
  }

  toRecord(): IndexPageRecord {
    return { names: this.#names, rows: this.#bytes };
  }

  #areNamesKnown(): boolean {
    for (let at = 0; at < this.#bytes.byteLength; at += ROW) {
      const isKnown =
        (this.#bytes[at + PROVIDER] ?? 0) < this.#names.length &&
        (this.#bytes[at + TYPE] ?? 0) < this.#names.length;
      if (!isKnown) return false;
    }
    return true;
  }

  #placeOf(name: string): number {
    const place = this.#names.indexOf(name);
    return place < 0 ? this.#names.push(name) - 1 : place;
  }

  #resize(rows: number): void {
    const resized = new Uint8Array(rows * ROW);
    resized.set(this.#bytes);
    this.#bytes = resized;
    this.#view = viewOf(resized);
  }
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function keyBytes(key: string): Uint8Array {
  const bytes = new Uint8Array(KEY_BYTES);
  for (let at = 0; at < KEY_BYTES; at += 1) bytes[at] = Number.parseInt(key.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}
