import { foldText } from '../../shared/fold-text.ts';
import { isNumeral, numberVariants } from '../../shared/search/number-words.ts';

/** A title taken apart as titles are compared. */
export interface TitleForm {
  /** Case, accents and punctuation gone. Empty for a title of signs alone. */
  readonly folded: string;
  /** Its words without the article at the front; numbers as digits ("II", "two" → "2"), a last "1" left out. */
  readonly words: readonly string[];
  /** The words without gaps: "spider man" is "spiderman". */
  readonly core: string;
  /** The numbers among them, in order, parted by commas. */
  readonly numbers: string;
  /** It says of itself that it is the first part. */
  readonly isFirstPart: boolean;
  /** What tells namesakes apart in brackets: "(2003)", "(US)"; empty if nothing. */
  readonly qualifier: string;
  /** Cores of its beginnings, each up to a colon, dash or bracket. */
  readonly heads: readonly string[];
  /** Core of what stands behind the last of these; empty when that is a single word. */
  readonly tail: string;
}

const TRAILING_ARTICLE = /^(.*\S),\s*(the|an?|le|la|les|der|die|das|el|los|las|il|lo|gli)\s*$/iu;
const ARTICLES = new Set(
  'the a an le la les l un une der die das ein eine el los las il lo gli uno una'.split(' '),
);
/** "(2003)", "(US)": catalogues of series tell namesakes apart so. */
const QUALIFIER = /\s*\(((?:19|20)\d\d|[A-Z]{2})\)\s*$/;
const SUBTITLE = /\s*[:–—([]\s*|\s+[-/]\s+|,?\s+or:?\s+(?=\(|the\b|how\b)/i;
const PART = new Set(['part', 'pt', 'vol', 'volume', 'chapter', 'episode', 'teil', 'partie']);
const MOST_KEPT = 5000;

const kept = new Map<string, TitleForm>();

/** Takes a title apart; titles seen lately are remembered. */
export function titleForm(title: string): TitleForm {
  const known = kept.get(title);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const form = takeApart(title);
  kept.set(title, form);
  return form;
}

function takeApart(title: string): TitleForm {
  const qualifier = QUALIFIER.exec(title)?.[1] ?? '';
  const plain = title.replace(QUALIFIER, '').replace(TRAILING_ARTICLE, '$2 $1').replaceAll('&', ' and ');
  const words = comparedWords(plain);
  const core = words.join('');
  const parts = plain.split(SUBTITLE).filter((part) => foldText(part) !== '');
  const tail = comparedWords(parts.at(-1) ?? '');
  return {
    folded: foldText(plain),
    words,
    core,
    numbers: (core === '' ? [] : (words.join(' ').match(/\d+/g) ?? [])).map(Number).join(),
    isFirstPart: words.length < comparedWords(plain, false).length,
    qualifier,
    heads: parts.slice(1).map((_, index) => comparedWords(parts.slice(0, index + 1).join(' ')).join('')),
    tail: parts.length > 1 && tail.length > 1 ? tail.join('') : '',
  };
}

function comparedWords(text: string, dropsFirstPart = true): readonly string[] {
  const folded = foldText(text);
  if (folded === '') return [];
  const words = folded.split(' ');
  const [first] = words;
  const named = words.length > 1 && first !== undefined && ARTICLES.has(first) ? words.slice(1) : words;
  const counted = named.map((word, index) => inDigits(word, index, named));
  return dropsFirstPart ? withoutFirstPart(counted) : counted;
}

/** "ii" and "two" → "2". A word that is a numeral as well is one only where numerals stand. */
function inDigits(word: string, index: number, words: readonly string[]): string {
  const isPart = PART.has(words[index - 1] ?? '');
  if (isNumeral(word)) {
    const isOneLetter = word.length === 1;
    const isPlaced = isPart || (index > 0 && (index === words.length - 1 || !isOneLetter));
    if (!isPlaced) return word;
  }
  return numberVariants(word).find(({ text }) => /^\d+$/.test(text))?.text ?? word;
}

/** "Dune part 1" is "Dune", "Rocky 1" is "Rocky". */
function withoutFirstPart(words: readonly string[]): readonly string[] {
  if (words.length < 2 || words.at(-1) !== '1') return words;
  const rest = words.slice(0, -1);
  return rest.length > 1 && PART.has(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest;
}
