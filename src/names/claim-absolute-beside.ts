import { claim, type Segment } from './segment.ts';

const BEHIND = /^[\s_]{1,2}(\d{2,4})(?=[\s_]*(?:[-[(]|$))/;
/** Three digits: two are more often the title's. */
const IN_FRONT = /(?<=[\p{L}!?)][\s_]{1,2})(\d{3,4})(?:-\d{2,4})?[\s_]{1,2}$/u;
/** "Title - 05 - S01E05". */
const BETWEEN_DASHES = /(?<=[\s_][-–][\s_])(\d{2,4})[\s_][-–][\s_]$/;

/** Marks the absolute number that stands beside a season and an episode: "[Group] Title S02E03 28". */
export function claimAbsoluteBeside(segment: Segment, isAnime: boolean): void {
  const { text, marks, numbers, titleStart } = segment;
  const episode = marks.find(({ kind }) => kind === 'episode');
  if (episode === undefined || numbers.seasons.length === 0 || numbers.episodes.length !== 1) return;
  const front = text.slice(titleStart, episode.start);
  const behind = isAnime ? BEHIND.exec(text.slice(episode.end)) : null;
  const match = BETWEEN_DASHES.exec(front) ?? (isAnime ? IN_FRONT.exec(front) : null) ?? behind;
  if (match === null) return;
  const from = match === behind ? episode.end : titleStart;
  const start = from + match.index + match[0].indexOf(match[1] ?? '');
  const value = Number(match[1]);
  if (value > 1900 && value < 2100) return;
  if (claim(segment, 'absolute-episode', start, start + (match[1] ?? '').length, String(value)))
    numbers.absolute = [value];
}
