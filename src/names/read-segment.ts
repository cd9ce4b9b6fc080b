import { claimAbsoluteBeside } from './claim-absolute-beside.ts';
import { claimDate, claimShortDate } from './claim-date.ts';
import { claimEpisodes } from './claim-episodes.ts';
import { claimIds } from './claim-ids.ts';
import { claimLeadingNumber } from './claim-leading-number.ts';
import { claimMiniseries, claimPart } from './claim-part.ts';
import { claimPlainNumbers } from './claim-plain-numbers.ts';
import { claimShortForm } from './claim-short-form.ts';
import { claimTerms } from './claim-terms.ts';
import { claimWeakTerms } from './claim-weak-terms.ts';
import { claimYear } from './claim-year.ts';
import { readLeadingGroup, readTrailingGroup } from './read-group.ts';
import { readTitles, type Titles } from './read-title.ts';
import { newSegment, type Segment } from './segment.ts';

/** All that one name of a path says by itself. */
export interface Reading {
  readonly segment: Segment;
  readonly titles: Titles;
  readonly ids: Readonly<Record<string, string>>;
  readonly group: string | null;
}

/** What is known of a name's surroundings while it is read. */
export interface Surroundings {
  /** It is a file, or a folder that may be a release. */
  readonly isFile: boolean;
  /** A folder above is that of a season. */
  readonly isInSeason: boolean;
  /** The names of the folders above in lower case. */
  readonly above: string;
}

/**
 * Reads one name. The order is the precedence: what is certain (ids, dates, "S01E02") is claimed first, then the
 * terms of releases, then years and plain numbers by their surroundings; the title is what is left in front.
 */
export function readSegment(text: string, { isFile, isInSeason, above }: Surroundings): Reading {
  const segment = newSegment(text);
  const ids = claimIds(segment);
  const leading = readLeadingGroup(segment);
  claimDate(segment);
  claimEpisodes(segment);
  const weak = claimTerms(segment);
  if (isFile) claimLeadingNumber(segment, isInSeason);
  claimYear(segment);
  claimShortDate(segment);
  if (isFile) claimMiniseries(segment);
  claimPart(segment);
  const isAnime = leading !== null || segment.marks.some(({ kind }) => kind === 'checksum');
  if (isFile && segment.date === null) {
    if (!isAnime) claimShortForm(segment, isInSeason, above);
    claimPlainNumbers(segment, isAnime);
  }
  if (isFile) claimAbsoluteBeside(segment, isAnime);
  claimWeakTerms(segment, weak);
  const trailing = readTrailingGroup(segment);
  const titles = readTitles(segment);
  segment.marks.sort((a, b) => a.start - b.start);
  return { segment, titles, ids, group: leading ?? trailing };
}
