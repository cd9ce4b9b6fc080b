import { languageTag } from '../../shared/files/language-tag.ts';
import type { Sidecar } from '../../shared/files/sidecar.ts';

/** What words in a file's name say of subtitles. */
export type SubtitleWords = Pick<Sidecar, 'language' | 'isForced' | 'isHearingImpaired' | 'isDefault'>;

const FORCED = new Set(['forced', 'foreign']);
const HEARING_IMPAIRED = new Set(['sdh', 'cc']);
const SEPARATORS = /[._\s()[\]{}+&,]+/;
/** "Latin American Spanish". */
const MOST_WORDS_OF_LANGUAGE = 3;

type Meaning =
  | { readonly flag: 'forced' | 'impaired' | 'default' | 'hi' | 'number' }
  | { readonly tag: string };

/**
 * Reads what stands behind a video's name: ".en.forced", "_English", "-pt-BR". The last language counts; "hi" is Hindi
 * unless another is named.
 */
export function subtitleWords(text: string): SubtitleWords {
  return toldBy(meaningsOf(wordsOf(text)).filter((meaning) => meaning !== null));
}

/** The same, of a whole name of which only the end may speak of the language: "2_English". */
export function lastSubtitleWords(name: string): SubtitleWords {
  const meanings = meaningsOf(wordsOf(name));
  const known = meanings.slice(meanings.lastIndexOf(null) + 1);
  return toldBy(known.filter((meaning) => meaning !== null));
}

/** Whether each word is a language, a flag or a small number. */
export function areSubtitleWords(text: string): boolean {
  return !meaningsOf(wordsOf(text)).includes(null);
}

function toldBy(meanings: readonly Meaning[]): SubtitleWords {
  const tag = meanings.findLast((meaning) => 'tag' in meaning)?.tag ?? null;
  const has = (flag: string) => meanings.some((meaning) => 'flag' in meaning && meaning.flag === flag);
  const hi = has('hi');
  return {
    language: tag ?? (hi ? 'hi' : null),
    isForced: has('forced'),
    isHearingImpaired: has('impaired') || (hi && tag !== null),
    isDefault: has('default'),
  };
}

function meaningsOf(words: readonly string[]): (Meaning | null)[] {
  const meanings: (Meaning | null)[] = [];
  for (let at = 0; at < words.length; ) {
    const flag = flagOf(words[at] ?? '');
    const [length, tag] = flag === null ? languageAt(words, at) : [1, null];
    meanings.push(flag !== null ? { flag } : tag === null ? null : { tag });
    at += length;
  }
  return meanings;
}

function flagOf(word: string): 'forced' | 'impaired' | 'default' | 'hi' | 'number' | null {
  const lower = word.toLowerCase();
  if (FORCED.has(lower)) return 'forced';
  if (HEARING_IMPAIRED.has(lower)) return 'impaired';
  if (lower === 'default' || lower === 'hi') return lower;
  return /^\d{1,3}$/.test(word) ? 'number' : null;
}

/** The longest name of a language that begins there. */
function languageAt(words: readonly string[], at: number): readonly [number, string | null] {
  for (let length = Math.min(MOST_WORDS_OF_LANGUAGE, words.length - at); length > 0; length -= 1) {
    const tag = languageTag(words.slice(at, at + length).join(' '));
    if (tag !== null) return [length, tag];
  }
  return [1, null];
}

/** "pt-BR" is one word, "forced-en" two. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((chunk) => chunk.replace(/^-+|-+$/g, ''))
    .flatMap((chunk) => (!chunk.includes('-') || languageTag(chunk) !== null ? [chunk] : chunk.split(/-+/)))
    .filter((word) => word !== '');
}
