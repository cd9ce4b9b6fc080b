import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ItemMatch, MatchedWord, MatchField } from '../../shared/item-match.ts';
import type { ItemRow } from '../../shared/media-item.ts';
import { markText } from '../../shared/search/mark-text.ts';

/** What stands before the text in which something was found. */
const WHERE: Readonly<Record<MatchField, string>> = {
  title: '',
  'original-title': 'Original title: ',
  'alternative-title': 'Also known as: ',
  'file-name': 'File: ',
  person: 'With ',
  overview: 'In the overview',
};

/** A text with the words that were searched for marked; new elements for every text, as the lists need it. */
export function marked(text: string, words: readonly MatchedWord[]): unknown {
  const pieces = markText(text, words);
  if (!pieces.some(({ isMarked }) => isMarked)) return text;
  const key = pieces.map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text)).join('');
  return keyed(
    key,
    pieces.map((piece) => (piece.isMarked ? html`<mark>${piece.text}</mark>` : piece.text)),
  );
}

/** The title with what was searched for marked. */
export function markedTitle({ title, match }: ItemRow, words: readonly MatchedWord[]): unknown {
  return match === undefined ? title : marked(title, words);
}

/** Why an item is there, where its title does not say it; undefined where it does. */
export function matchReason({ match }: ItemRow, words: readonly MatchedWord[]): unknown {
  if (match === undefined) return undefined;
  const { tier, field, text } = match;
  const where = reasonText(match);
  if (field === 'title' && tier !== 'typo') return undefined;
  return text === undefined || field === 'title' ? where : html`${where}${marked(text, words)}`;
}

/** What comes before the text, or stands alone where there is none. */
function reasonText({ tier, field, text }: ItemMatch): string {
  if (text === undefined && tier === 'typo') return 'Similar spelling';
  if (field === 'overview' && text !== undefined) return 'In the overview: ';
  return tier === 'typo' ? `Similar spelling · ${WHERE[field]}` : WHERE[field];
}
