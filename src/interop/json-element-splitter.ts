import { type RawRecord, RecordBuffer, type RecordSplitter } from './raw-record.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

type State = 'between' | 'value' | 'string' | 'escape' | 'resync' | 'wrapper' | 'outside' | 'rest';

/**
 * Records that are elements of a JSON list, or values one after another; counted from 1. Only finds
 * where they begin and end, so that a malformed one is rejected alone and a huge one never held.
 *
 * A string cannot contain a line break: one that seems to has lost its quote, and all that follows
 * would be read inside out. Then reading goes on at the next line that begins as the broken element
 * did, in the same column.
 *
 * Behind the list's end may stand another one, or single objects; any other text there is a record a line,
 * to be rejected. What else an object holds beside its list is left aside.
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
  #afterList: State;
  /** Where an element stands: in a list, or behind one. */
  #home: 'between' | 'outside' = 'between';
  /** Within what stands behind a wrapped list: how many brackets are open, and whether a text is. */
  #wrapperDepth = 1;
  #wrapperText: 'none' | 'string' | 'escape' = 'none';

  /** @param isWrapped Whether the list belongs to an object. */
  constructor(skip: number, isWrapped: boolean) {
    this.#skip = skip;
    this.#afterList = isWrapped ? 'wrapper' : 'outside';
  }

  push(chunk: Uint8Array): RawRecord[] {
    const records: RawRecord[] = [];
    const skipped = Math.min(this.#skip, chunk.length);
    this.#skip -= skipped;
    /** Where the element at hand begins in this chunk. */
    let from = skipped;
    for (let at = skipped; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      const wasInside = this.#isInside;
      const ends = this.#step(byte);
      if (this.#isInside && !wasInside) from = at;
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
    switch (this.#state) {
      case 'value':
      case 'string':
      case 'escape':
      case 'rest':
        return true;
      default:
        return false;
    }
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
      case 'wrapper':
        return this.#stepWrapper(byte);
      case 'outside':
        return this.#stepOutside(byte);
      case 'rest':
        return byte === LINE_FEED ? this.#finish('outside', 'before') : 'no';
      default:
        return this.#stepString(byte);
    }
  }

  #stepBetween(byte: number): 'no' | 'before' | 'after' {
    if (byte <= 0x20 || byte === COMMA) return 'no';
    if (byte === CLOSING_BRACKET) return this.#go(this.#afterList);
    return this.#begin(byte);
  }

  #stepWrapper(byte: number): 'no' {
    if (this.#wrapperText === 'escape') this.#wrapperText = 'string';
    else if (this.#wrapperText === 'string') {
      if (byte === BACKSLASH) this.#wrapperText = 'escape';
      else if (byte === QUOTE) this.#wrapperText = 'none';
    } else if (byte === QUOTE) this.#wrapperText = 'string';
    else if (byte === OPENING_BRACE || byte === OPENING_BRACKET) this.#wrapperDepth++;
    else if (byte === CLOSING_BRACE || byte === CLOSING_BRACKET) this.#wrapperDepth--;
    return this.#wrapperDepth === 0 ? this.#go('outside') : 'no';
  }

  #stepOutside(byte: number): 'no' {
    if (byte <= 0x20 || byte === COMMA) return 'no';
    this.#afterList = 'outside';
    this.#home = byte === OPENING_BRACKET ? 'between' : 'outside';
    if (byte === OPENING_BRACKET) return this.#go('between');
    return byte === OPENING_BRACE ? this.#begin(byte) : this.#go('rest');
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
        if (this.#depth === 0)
          return this.#finish(byte === CLOSING_BRACKET ? this.#afterList : this.#home, 'before');
        this.#depth--;
        return this.#depth === 0 ? this.#finish(this.#home, 'after') : 'no';
      default:
        // Numbers and words have no end of their own.
        return this.#depth === 0 && (byte === COMMA || byte <= 0x20)
          ? this.#finish(this.#home, 'before')
          : 'no';
    }
  }

  #stepString(byte: number): 'no' | 'before' | 'after' {
    if (byte === BACKSLASH) this.#state = 'escape';
    else if (byte === QUOTE) return this.#depth === 0 ? this.#finish(this.#home, 'after') : this.#go('value');
    else if (byte === LINE_FEED) return this.#finish('resync', 'before');
    return 'no';
  }

  #go(next: State): 'no' {
    this.#state = next;
    return 'no';
  }

  #finish(next: State, ends: 'before' | 'after'): 'before' | 'after' {
    this.#state = next;
    return ends;
  }
}
