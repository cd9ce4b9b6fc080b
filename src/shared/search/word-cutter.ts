import { readDigitsAsLetters } from './digit-letters.ts';
import { foldSign, isDenseSign, signEnd } from './fold-sign.ts';
import { transliterate } from './transliterate.ts';

const GAP = 0;
const SPACE = 1;
const SILENT = 2;
/** By ASCII code: the folded letter or digit, or one of the three above. */
const SIGNS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const sign = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(sign)) SIGNS[code] = sign.toLowerCase().charCodeAt(0);
  else if (/\s/.test(sign)) SIGNS[code] = SPACE;
  else if (sign === "'" || sign === '`') SIGNS[code] = SILENT;
  else SIGNS[code] = GAP;
}
const AMPERSAND = 38;
const DOT = 46;
const UNDERSCORE = 95;
const FIRST_LETTER = 97;
const APOSTROPHES = new Set([0x2018, 0x2019, 0x2bc, 0xb4]);
/** Parts the words of a Japanese name; often left out. */
const MIDDLE_DOTS = new Set([0x30fb, 0xff65]);

const HAS_DIGIT = 1;
const HAS_LATIN = 2;
const HAS_OTHER = 4;

/** A name put together by hyphens and the like has at most so many words, and so many letters. */
const LONGEST_COMPOUND_WORDS = 8;
const LONGEST_COMPOUND = 40;
/** A file's name has dots for spaces, so only pairs are taken for one word. */
const FILE_COMPOUND_WORDS = 2;
/** "l'avventura" is found by "avventura" too. */
const LONGEST_ELISION = 2;
const SHORTEST_ELIDED = 3;
const MOST_EXTRAS = 32;
/** Further spellings lie within the first so many words. */
const FURTHEST_EXTRA = 32;

/**
 * Cuts texts into folded words, without objects: words are ranges of `chars`. Han and kana are cut into
 * overlapping pairs of signs and the last sign alone. Other spellings of words (`extras`) stand beside
 * them: what punctuation joins as one word, an elided article left out, digits read as letters, Latin letters.
 * All arrays are valid until the next text is cut.
 */
export class WordCutter {
  chars = new Uint16Array(1024);
  /** Number of words. */
  words = 0;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1: the last sign of a run of Han and kana, which more may follow elsewhere. */
  readonly tails: Uint8Array;
  /** Number of other spellings. */
  extras = 0;
  readonly extraStarts = new Uint32Array(MOST_EXTRAS);
  readonly extraEnds = new Uint32Array(MOST_EXTRAS);
  /** Which word it begins at, and how many it stands for. */
  readonly extraPlaces = new Uint8Array(MOST_EXTRAS);
  readonly extraSpans = new Uint8Array(MOST_EXTRAS);
  /** By char: where in the text the sign begins and ends; empty unless asked for. */
  origins = new Uint32Array(0);
  originEnds = new Uint32Array(0);
  /** The text was longer than is cut. */
  isCut = false;

  readonly #maxLength: number;
  readonly #traits: Uint8Array;
  readonly #hasOrigins: boolean;
  #size = 0;
  #wordStart = -1;
  #wordTraits = 0;
  #elision = 0;
  #runLast = -1;
  #chunkFirst = 0;
  #hasRun = false;
  #fileName = false;
  #origin = 0;
  #originEnd = 0;
  #hasTraits = false;

  /** Texts are cut after so many words or UTF-16 units, whichever comes first. */
  constructor(maxWords: number, maxLength: number, hasOrigins = false) {
    this.#maxLength = maxLength;
    this.starts = new Uint32Array(maxWords);
    this.ends = new Uint32Array(maxWords);
    this.tails = new Uint8Array(maxWords);
    this.#traits = new Uint8Array(maxWords);
    this.#hasOrigins = hasOrigins;
    if (hasOrigins) this.#growOrigins();
  }

  /** Cuts a text; in a file's name dots and underscores are spaces. */
  cut(text: string, isFileName = false): void {
    this.#reset(isFileName);
    const length = Math.min(text.length, this.#maxLength);
    const maxWords = this.starts.length;
    let index = 0;
    while (index < length && this.words < maxWords) {
      const code = text.charCodeAt(index);
      if (code >= 128) {
        index = this.#takeOther(text, index, code);
        continue;
      }
      const sign = SIGNS[code] as number;
      if (this.#hasOrigins) this.#setOrigin(index, index + 1);
      if (sign > SILENT) this.#push(sign, sign < FIRST_LETTER ? HAS_DIGIT : HAS_LATIN);
      else if (sign === SILENT) this.#elide();
      else this.#takeGap(text, index, code, sign);
      index++;
    }
    this.isCut = index < text.length;
    this.#endChunk();
    if (this.#hasTraits) this.#addSpellings();
  }

  /** The n-th word. */
  word(index: number): string {
    return this.#text(this.starts[index] as number, this.ends[index] as number);
  }

  /** The n-th other spelling. */
  extra(index: number): string {
    return this.#text(this.extraStarts[index] as number, this.extraEnds[index] as number);
  }

  /** Adds another spelling of some words. */
  addSpelling(text: string, place: number, span: number): void {
    const start = this.#size;
    for (let index = 0; index < text.length; index++) this.#write(text.charCodeAt(index));
    this.#addExtra(start, this.#size, place, span);
  }

  #text(start: number, end: number): string {
    return String.fromCharCode(...this.chars.subarray(start, end));
  }

  #reset(isFileName: boolean): void {
    this.words = 0;
    this.extras = 0;
    this.#size = 0;
    this.#wordStart = -1;
    this.#wordTraits = 0;
    this.#elision = 0;
    this.#runLast = -1;
    this.#chunkFirst = 0;
    this.#hasRun = false;
    this.#hasTraits = false;
    this.#fileName = isFileName;
  }

  #takeGap(text: string, index: number, code: number, sign: number): void {
    if (code === AMPERSAND && this.#isAlone(text, index)) {
      this.#endChunk();
      for (const letter of [97, 110, 100]) this.#push(letter, HAS_LATIN);
      this.#endChunk();
    } else if (sign === SPACE || (this.#fileName && (code === DOT || code === UNDERSCORE))) this.#endChunk();
    else this.#endWord();
  }

  #isAlone(text: string, index: number): boolean {
    return isGap(text, index - 1, this.#fileName) && isGap(text, index + 1, this.#fileName);
  }

  #takeOther(text: string, index: number, code: number): number {
    if (APOSTROPHES.has(code)) {
      this.#elide();
      return index + 1;
    }
    if (MIDDLE_DOTS.has(code) && this.#runLast >= 0) return index + 1;
    const end = signEnd(text, index);
    const sign = text.slice(index, end);
    const folded = foldSign(sign);
    if (this.#hasOrigins) this.#setOrigin(index, end);
    for (const letter of folded) this.#takeFolded(letter);
    if (folded === ' ' && /\s/.test(sign)) this.#endChunk();
    return end;
  }

  #takeFolded(letter: string): void {
    const code = letter.codePointAt(0) as number;
    if (letter === ' ') this.#endWord();
    else if (isDenseSign(code)) this.#pushDense(letter);
    else
      for (let unit = 0; unit < letter.length; unit++)
        this.#push(
          letter.charCodeAt(unit),
          code < 128 ? (code < FIRST_LETTER ? HAS_DIGIT : HAS_LATIN) : HAS_OTHER,
        );
  }

  #push(code: number, trait: number): void {
    if (this.#runLast >= 0) this.#endRun();
    if (this.#wordStart < 0) this.#wordStart = this.#size;
    this.#wordTraits |= trait;
    this.#write(code);
  }

  #pushDense(sign: string): void {
    if (this.#wordStart >= 0) this.#endWord();
    const start = this.#size;
    for (let unit = 0; unit < sign.length; unit++) this.#write(sign.charCodeAt(unit));
    if (this.#runLast >= 0) this.#addWord(this.#runLast, this.#size, 0);
    this.#runLast = start;
    this.#hasRun = true;
  }

  #write(code: number): void {
    const size = this.#size;
    if (size === this.chars.length) this.#grow();
    this.chars[size] = code;
    if (this.#hasOrigins) {
      this.origins[size] = this.#origin;
      this.originEnds[size] = this.#originEnd;
    }
    this.#size = size + 1;
  }

  #elide(): void {
    if (this.#wordStart >= 0 && this.#size - this.#wordStart <= LONGEST_ELISION) this.#elision = this.#size;
  }

  #endRun(): void {
    const start = this.#runLast;
    this.#runLast = -1;
    this.#addWord(start, this.#size, 1);
  }

  #endWord(): void {
    if (this.#runLast >= 0) this.#endRun();
    const start = this.#wordStart;
    if (start < 0) return;
    this.#wordStart = -1;
    const traits = this.#wordTraits;
    this.#wordTraits = 0;
    const elision = this.#elision;
    this.#elision = 0;
    if (!this.#addWord(start, this.#size, 0)) return;
    if (traits !== HAS_LATIN && traits !== HAS_DIGIT) {
      this.#traits[this.words - 1] = traits;
      this.#hasTraits = true;
    }
    if (elision > start && this.#size - elision >= SHORTEST_ELIDED)
      this.#addExtra(elision, this.#size, this.words - 1, 1);
  }

  #endChunk(): void {
    this.#endWord();
    const first = this.#chunkFirst;
    const count = this.words - first;
    this.#chunkFirst = this.words;
    const hasRun = this.#hasRun;
    this.#hasRun = false;
    if (count < 2 || hasRun) return;
    const start = this.starts[first] as number;
    const end = this.ends[this.words - 1] as number;
    if (
      count <= (this.#fileName ? FILE_COMPOUND_WORDS : LONGEST_COMPOUND_WORDS) &&
      end - start <= LONGEST_COMPOUND
    )
      this.#addExtra(start, end, first, count);
  }

  #addWord(start: number, end: number, tail: number): boolean {
    const word = this.words;
    if (word === this.starts.length) return false;
    this.starts[word] = start;
    this.ends[word] = end;
    this.tails[word] = tail;
    this.#traits[word] = 0;
    this.words = word + 1;
    return true;
  }

  #addExtra(start: number, end: number, place: number, span: number): void {
    const extra = this.extras;
    if (extra === MOST_EXTRAS || place >= FURTHEST_EXTRA || end === start) return;
    this.extraStarts[extra] = start;
    this.extraEnds[extra] = end;
    this.extraPlaces[extra] = place;
    this.extraSpans[extra] = span;
    this.extras = extra + 1;
  }

  #addSpellings(): void {
    for (let word = 0; word < this.words; word++) {
      const traits = this.#traits[word] as number;
      if (traits === 0) continue;
      const text = this.word(word);
      if (traits === (HAS_DIGIT | HAS_LATIN))
        for (const spelling of readDigitsAsLetters(text)) this.addSpelling(spelling, word, 1);
      else if ((traits & HAS_OTHER) !== 0)
        for (const latin of transliterate(text)) this.addSpelling(latin, word, 1);
    }
  }

  #setOrigin(start: number, end: number): void {
    this.#origin = start;
    this.#originEnd = end;
  }

  #grow(): void {
    const chars = new Uint16Array(this.chars.length * 2);
    chars.set(this.chars);
    this.chars = chars;
    if (this.#hasOrigins) this.#growOrigins();
  }

  #growOrigins(): void {
    const origins = new Uint32Array(this.chars.length);
    origins.set(this.origins);
    this.origins = origins;
    const ends = new Uint32Array(this.chars.length);
    ends.set(this.originEnds);
    this.originEnds = ends;
  }
}

function isGap(text: string, index: number, isFileName: boolean): boolean {
  const code = text.charCodeAt(index);
  if (Number.isNaN(code) || SIGNS[code] === SPACE) return true;
  return isFileName && (code === DOT || code === UNDERSCORE);
}
