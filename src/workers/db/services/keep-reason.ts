import type { Standing } from '../repositories/reread-repository.ts';
import type { ScannedTitle } from './scanned-title.ts';

const PERSON = 'You have said what this title is.';
const SET_ASIDE = 'You have set this title aside.';
const NFO = 'An NFO file says what this title is.';
const PERSONAL =
  'What you have made of this title (watched, rated, tags, collections, favourites) would not go with the file.';
const DESCRIBED = 'More is known of this title than its file’s name says.';

/** Why an item nobody but a person may change keeps its file and its name; null where it need not. */
export function whyDecided({ status, isChosen, isOfNfo }: Standing): string | null {
  if (status === 'manual' || isChosen) return PERSON;
  if (status === 'skipped') return SET_ASIDE;
  return isOfNfo ? NFO : null;
}

/** Why a file may not be taken from an item, which would go with its last file; null where it may. */
export function whyKept(standing: Standing): string | null {
  const decided = whyDecided(standing);
  if (decided !== null) return decided;
  if (standing.isPersonal) return PERSONAL;
  // What providers have said of it they say again.
  return standing.status !== 'matched' && standing.isDescribed ? DESCRIBED : null;
}

/** Whether an item is only what the name of this one file says, so that another name makes it another. */
export function isOfNameAlone(standing: Standing): boolean {
  const { status, isDescribed, isShared } = standing;
  return (
    (status === 'pending' || status === 'failed') &&
    whyDecided(standing) === null &&
    !isDescribed &&
    !isShared
  );
}

/** A reading in words: "Harbour · S1 E2, 3", "The Long Shore (1987)". */
export function readingWords(title: ScannedTitle): string {
  const name = title.year === null ? title.title : `${title.title} (${title.year})`;
  if (title.mediaType !== 'episode') return name;
  return title.date === null
    ? `${name} · S${title.season} E${title.numbers.join(', ')}`
    : `${name} · ${title.date}`;
}
