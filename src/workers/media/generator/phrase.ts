import type { Random } from './random.ts';
import { vocabulary, type WordKind } from './vocabulary.ts';

/** Text and slots in turn, ready to be filled. */
export type Phrase = readonly (string | { readonly kind: WordKind; readonly capital: boolean })[];

/** Splits "a {adjective} {noun}" once; a slot with a capital, "{Noun}", is filled with one. */
export function phrase(pattern: string): Phrase {
  return pattern
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? slot(part.slice(1, -1)) : part));
}

/** Fills every slot with a word. */
export function fill(parts: Phrase, random: Random): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else {
      const word = vocabulary[part.kind].draw(random);
      text = joined(text, part.capital ? capitalised(word) : word);
    }
  }
  return text;
}

/** "amazing" → "Amazing". */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "a" before a vowel becomes "an". */
function joined(text: string, word: string): string {
  const startsWithVowel = 'aeiouAEIOU'.includes(word.charAt(0));
  if (startsWithVowel && /(?:^| )[aA] $/.test(text)) return `${text.slice(0, -1)}n ${word}`;
  return text + word;
}

function slot(name: string): { kind: WordKind; capital: boolean } {
  const kind = name.charAt(0).toLowerCase() + name.slice(1);
  if (!(kind in vocabulary)) throw new Error(`There are no words of the kind ${kind}.`);
  return { kind: kind as WordKind, capital: kind !== name };
}
