import { cleanLine, shortened } from '../clean-text.ts';
import { parseCount, parseNumber } from '../parse-number.ts';
import { parseRating, type RatingScale, toTen } from '../parse-rating.ts';
import { childrenOf, childText, type XmlElement } from './xml-element.ts';

/** Whose rating counts when the file calls none the default. */
const PREFERRED = ['imdb', 'themoviedb', 'tmdb', 'tvdb', 'trakt'];

/** What an NFO's ratings say; null: nothing. */
export interface NfoRatings {
  /** 0 to 10. */
  readonly rating: number | null;
  readonly votes: number | null;
  /** 0 to 10. */
  readonly userRating: number | null;
}

/** The rating the file calls its default, with its votes, and the user's own. 0 and less stand for none. */
export function nfoRatings(root: XmlElement, notes: string[]): NfoRatings {
  const listed = childrenOf(root, 'ratings').flatMap((ratings) => childrenOf(ratings, 'rating'));
  const chosen = chosenOf(listed);
  const single = [...childrenOf(root, 'rating'), ...childrenOf(root, 'communityrating')].find(
    ({ text }) => text.trim() !== '',
  );
  const listedRating = chosen && ratingOf(childText(chosen, 'value'), chosen, 'rating', notes);
  const isListed = listedRating !== null;
  const votesText = (chosen && childText(chosen, 'votes')) ?? childText(root, 'votes');
  const own = childrenOf(root, 'userrating')[0];
  return {
    rating: isListed ? listedRating : single ? ratingOf(single.text, single, 'rating', notes) : null,
    votes: votesOf(votesText, notes),
    userRating: own ? ratingOf(own.text, own, 'user’s rating', notes) : null,
  };
}

function chosenOf(ratings: readonly XmlElement[]): XmlElement | null {
  const rated = ratings.filter((rating) => (parseNumber(childText(rating, 'value')) ?? 0) > 0);
  const marked = rated.find(({ attributes }) => attributes.get('default') === 'true');
  if (marked !== undefined) return marked;
  for (const name of PREFERRED) {
    const preferred = rated.find(({ attributes }) => attributes.get('name')?.toLowerCase() === name);
    if (preferred !== undefined) return preferred;
  }
  return rated[0] ?? ratings[0] ?? null;
}

function ratingOf(text: string | null, element: XmlElement, what: string, notes: string[]): number | null {
  if (text === null || text.trim() === '') return null;
  const raw = parseRating(text);
  if (raw !== null && raw.value <= 0) return null;
  const best = parseNumber(element.attributes.get('max') ?? '10');
  const scale: RatingScale = best === 5 || best === 100 ? best : 10;
  const rating = raw === null ? Number.NaN : toTen(raw, scale);
  if (!Number.isNaN(rating)) return rating;
  notes.push(`the ${what} “${shortened(cleanLine(text), 40)}”`);
  return null;
}

function votesOf(text: string | null, notes: string[]): number | null {
  if (text === null) return null;
  const votes = parseCount(text);
  if (votes !== null && Number.isSafeInteger(votes)) return votes === 0 ? null : votes;
  if (!/^-/.test(text)) notes.push(`the number of votes “${shortened(cleanLine(text), 40)}”`);
  return null;
}
