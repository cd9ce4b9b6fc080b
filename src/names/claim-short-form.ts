import { claim, isFiller, isFree, type Segment } from './segment.ts';

const SHORT_FORM = /(?<![\p{L}\p{N}]|\p{L}-)(?<season>\d{1,2})(?<first>\d\d)(?<last>\d\d)?(?![\p{L}\p{N}])/gu;
/** No season has more; what is higher is rather a title's ("Fahrenheit 451"). */
const MOST_WITHOUT_TERMS = 30;

interface ShortForm {
  readonly start: number;
  readonly end: number;
  readonly season: number;
  readonly episodes: readonly number[];
}

/**
 * Marks "show.102.hdtv": season and episode in one number, where a broadcast's or the web's terms follow, the name
 * ends, or a season's folder is above, and nothing else is numbered.
 * @param above the folders above in lower case: a number that they have as well is the title's
 */
export function claimShortForm(segment: Segment, isInSeason: boolean, above: string): void {
  const { numbers } = segment;
  if (numbers.episodes.length > 0 || numbers.seasons.length > 0 || segment.date !== null) return;
  const found = shortForms(segment).filter(
    (form) =>
      isInSeason || (isSaid(segment, form) && !above.includes(segment.lower.slice(form.start, form.end))),
  );
  const last = found.at(-1);
  if (last === undefined) return;
  const { start, end, season, episodes } = last;
  if (!claim(segment, 'episode', start, end, segment.text.slice(start, end))) return;
  numbers.seasons = [season];
  numbers.episodes = episodes;
}

function shortForms(segment: Segment): ShortForm[] {
  const forms: ShortForm[] = [];
  for (const match of segment.lower.matchAll(SHORT_FORM)) {
    const start = match.index;
    const end = start + match[0].length;
    const form = readShortForm(match[0], match.groups ?? {});
    if (form !== null && start > segment.titleStart && isFree(segment, start, end))
      forms.push({ start, end, ...form });
  }
  return forms;
}

function readShortForm(
  digits: string,
  groups: Readonly<Record<string, string | undefined>>,
): Pick<ShortForm, 'season' | 'episodes'> | null {
  const season = Number(groups.season);
  const first = Number(groups.first);
  if (season === 0 || first === 0) return null;
  if (digits.length === 4 && /^(?:19|20[0-3])/.test(digits)) return null;
  if (groups.last === undefined) return { season, episodes: [first] };
  // 10708: two episodes that follow each other.
  const last = Number(groups.last);
  return digits.length === 5 && last === first + 1 ? { season, episodes: [first, last] } : null;
}

function isSaid(segment: Segment, { start, end, season, episodes }: ShortForm): boolean {
  const { text, marks, year } = segment;
  const yearMark = marks.find(({ kind }) => kind === 'year');
  // Behind a year only directly: "show.2010.217.hdtv"; else it is a film's.
  if (year !== null && (yearMark === undefined || !isFiller(text, yearMark.end, start))) return false;
  const sources = marks.filter((mark) => mark.kind === 'source' && mark.start >= end);
  if (sources.some(({ value }) => value === 'PPV')) return false;
  if (sources.some(({ value }) => /TV|WEB|DVD/.test(value) && value !== 'HD DVD')) return true;
  const isLast = text.slice(end).trim() === '';
  const isPadded = text[start] === '0' && end - start === 4;
  if (isPadded) return true;
  return isLast && season < 10 && end - start === 3 && (episodes[0] ?? 0) <= MOST_WITHOUT_TERMS;
}
