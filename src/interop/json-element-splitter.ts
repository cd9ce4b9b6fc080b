import { type RawRecord, RecordBuffer, type RecordSplitter } from './raw-record.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

type State = 'between' | 'value' | 'string' | 'escape' | 'resync' | 'done';

/**
 * Records that are elements of a JSON list, or values one after another; counted from 1. Only finds
 * where they begin and end, so that a malformed one is rejected alone and a huge one never held.
 *
 * A string cannot contain a line break: one that seems to has lost its quote, and all that follows
 * would be read inside out. Then reading goes on at the next line that begins as the broken element
 * did, in the same column.
 */
export class JsonElementSplitter implements RecordSplitter {
  readonly #buffer = new RecordBuffer();
  /** Bytes before the first element: up to and including the list's opening bracket. */
  #skip: number;
  #state: State = 'between';
  #depth = 0;
  #count = 0;
  #column = 0;
  #elementColumn = 0;

  constructor(skip: number) {
    this.#skip = skip;
  }

  push(chunk: Uint8Array): RawRecord[] {
    const records: RawRecord[] = [];
    const skipped = Math.min(this.#skip, chunk.length);
    this.#skip -= skipped;
    /** Where the element at hand begins in this chunk. */
    let from = skipped;
    for (let at = skipped; at < chunk.length && this.#state !== 'done'; at++) {
      const byte = chunk[at] as number;
      const before = this.#state;
      const ends = this.#step(byte);
      if (
        this.#state !== 'between' &&
        before !== this.#state &&
        (before === 'between' || before === 'resync')
      )
        from = at;
      if (ends !== 'no') {
        this.#buffer.append(chunk.subarray(from, ends === 'after' ? at + 1 : at));
        records.push(this.#buffer.take(++this.#count));
      }
      this.#column = byte === LINE_FEED ? 0 : this.#column + 1;
    }
    if (this.#isInside) this.#buffer.append(chunk.subarray(from));
    return records;
  }

  end(): RawRecord[] {
    return this.#buffer.isEmpty ? [] : [this.#buffer.take(++this.#count)];
  }

  get #isInside(): boolean {
    return this.#state === 'value' || this.#state === 'string' || this.#state === 'escape';
  }

  /** Takes one byte; tells whether an element ends before or after it. */
  #step(byte: number): 'no' | 'before' | 'after' {
    switch (this.#state) {
      case 'between':
        return this.#stepBetween(byte);
      case 'resync':
        if (byte === OPENING_BRACE && this.#column === this.#elementColumn) return this.#begin(byte);
        return 'no';
      case 'value':
        return this.#stepValue(byte);
      case 'escape':
        this.#state = 'string';
        return 'no';
      default:
        return this.#stepString(byte);
    }
  }

  #stepBetween(byte: number): 'no' | 'before' | 'after' {
    if (byte <= 0x20 || byte === COMMA) return 'no';
    if (byte === CLOSING_BRACKET) {
      this.#state = 'done';
      return 'no';
    }
    return this.#begin(byte);
  }

  #begin(byte: number): 'no' {
    this.#elementColumn = this.#column;
    this.#depth = byte === OPENING_BRACE || byte === OPENING_BRACKET ? 1 : 0;
    this.#state = byte === QUOTE ? 'string' : 'value';
    return 'no';
  }

  #stepValue(byte: number): 'no' | 'before' | 'after' {
    switch (byte) {
      case QUOTE:
        this.#state = 'string';
        return 'no';
      case OPENING_BRACE:
      case OPENING_BRACKET:
        this.#depth++;
        return 'no';
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        if (this.#depth === 0) return this.#finish(byte === CLOSING_BRACKET ? 'done' : 'between', 'before');
        this.#depth--;
        return this.#depth === 0 ? this.#finish('between', 'after') : 'no';
      default:
        // Numbers and words have no end of their own.
        return this.#depth === 0 && (byte === COMMA || byte <= 0x20)
          ? this.#finish('between', 'before')
          : 'no';
    }
  }

  #stepString(byte: number): 'no' | 'before' | 'after' {
    if (byte === BACKSLASH) this.#state = 'escape';
    else if (byte === QUOTE)
      return this.#depth === 0 ? this.#finish('between', 'after') : this.#leaveString();
    else if (byte === LINE_FEED) return this.#finish('resync', 'before');
    return 'no';
  }

  #leaveString(): 'no' {
    this.#state = 'value';
    return 'no';
  }

  #finish(next: State, ends: 'before' | 'after'): 'before' | 'after' {
    this.#state = next;
    return ends;
  }
}
