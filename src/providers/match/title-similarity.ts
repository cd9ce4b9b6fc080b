import { editSimilarity } from './edit-similarity.ts';
import { type TitleForm, titleForm } from './title-form.ts';

/** In which way two titles are alike. */
export type TitleLikeness = 'same' | 'spelling' | 'subtitle' | 'number' | 'namesake' | 'letters';

/** How alike two titles are. */
export interface TitleSimilarity {
  /** 0 to 1. */
  readonly value: number;
  readonly likeness: TitleLikeness;
}

const SPELLING = 0.99;
const ARTICLE = 0.97;
const HEAD = 0.9;
const TAIL = 0.88;
/** Two parts of a series of films, or two namesakes told apart, are not each other, however alike they are. */
const ANOTHER_PART = 0.6;
/** Characters of two UTF-16 units: a length says nothing of them. */
const HAS_PAIRS = /[\ud800-\udbff]/;
/** Words that differ more than this are different words. */
const LIKE_WORD = 0.75;

/**
 * How alike two titles are, whichever comes first: the same but for case, accents and punctuation is 1; an article,
 * "II" for "2", or a subtitle that one of them lacks costs little; another number costs much.
 */
export function titleSimilarity(first: string, second: string): TitleSimilarity {
  const a = titleForm(first);
  const b = titleForm(second);
  if (a.core === '' || b.core === '')
    return { value: first.trim() === second.trim() ? 1 : 0, likeness: 'same' };
  if (a.qualifier !== '' && b.qualifier !== '' && a.qualifier !== b.qualifier)
    return { value: Math.min(ANOTHER_PART, similarityOf(a, b).value), likeness: 'namesake' };
  const similarity = similarityOf(a, b);
  if (a.qualifier === b.qualifier || similarity.likeness !== 'same') return similarity;
  return { value: ARTICLE, likeness: 'spelling' };
}

function similarityOf(a: TitleForm, b: TitleForm): TitleSimilarity {
  if (a.folded === b.folded) return { value: 1, likeness: 'same' };
  if (a.core === b.core) {
    const isArticle = a.folded.endsWith(` ${b.folded}`) || b.folded.endsWith(` ${a.folded}`);
    return { value: isArticle ? ARTICLE : SPELLING, likeness: 'spelling' };
  }
  const letters = byLetters(a, b);
  const subtitle = bySubtitle(a, b);
  if (subtitle > letters) return { value: subtitle, likeness: 'subtitle' };
  if (a.numbers !== b.numbers && letters > ANOTHER_PART) return { value: ANOTHER_PART, likeness: 'number' };
  return { value: letters, likeness: 'letters' };
}

/** One is the other with a subtitle behind it, or a title of a series before it. */
function bySubtitle(a: TitleForm, b: TitleForm): number {
  const isHead = (title: TitleForm, whole: TitleForm) =>
    !title.isFirstPart && whole.heads.includes(title.core);
  if (isHead(a, b) || isHead(b, a)) return HEAD;
  return a.tail === b.core || b.tail === a.core ? TAIL : 0;
}

/** Between what the letters say in their order, and what the words say in any. */
function byLetters(a: TitleForm, b: TitleForm): number {
  return (editSimilarity(a.words.join(' '), b.words.join(' ')) + wordSimilarity(a.words, b.words)) / 2;
}

/** The share of letters in words that the other has too, or nearly. */
function wordSimilarity(a: readonly string[], b: readonly string[]): number {
  const lengths = [...a, ...b].reduce((sum, word) => sum + word.length, 0);
  return (sharedLetters(a, b) + sharedLetters(b, a)) / lengths;
}

function sharedLetters(words: readonly string[], others: readonly string[]): number {
  return words.reduce((sum, word) => {
    const likest = others.includes(word) ? 1 : Math.max(0, ...others.map((other) => likeWord(word, other)));
    return likest >= LIKE_WORD ? sum + word.length * likest : sum;
  }, 0);
}

/** How alike two words are; 0 at once when their lengths alone make them different words. */
function likeWord(word: string, other: string): number {
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
  return shorter.length < longer.length * LIKE_WORD && !HAS_PAIRS.test(longer)
    ? 0
    : editSimilarity(word, other);
}
