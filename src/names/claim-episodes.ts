import { numberList, numeral, range } from './numerals.ts';
import { claim, type Segment } from './segment.ts';

interface EpisodeForm {
  readonly pattern: RegExp;
  /** What the groups mean; null: not this form after all. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Found | null;
}

interface Found {
  readonly seasons?: readonly number[];
  readonly episodes?: readonly number[];
}

const SEASON_WORD =
  '(?:seasons?|series|saisons?|staffel|temporadas?|temp|tem|stagione|seizoen|sezon[ui]?|sæson|säsong|sesong|kausi|évad|evad|serie|sezona|sezonul|sezóna|сезоны?|σεζόν|temporad|book)';
const EPISODE_WORD =
  '(?:episodes?|episodios?|épisodes?|episódios?|épi|epizod|epis|eps?|folgen?|cap(?:[íi]tulos?)?|odcinek|odc|afl(?:evering)?|avsnitt|bölüm|bolum|jakso|rész|серия|серии|серій|серія|эпизод|puntata|puntate|part[ae]|del|díl|epizoda|teil)';
const GAP = '[\\s._\\-:,]{0,3}';
const LIST = '(?:\\s?(?:[-~&+,]|to|a|à|and|y|et|und)\\s?(?:e|ep)?\\d{1,4}(?![\\dpix])){0,30}';
const BEFORE = '(?<![\\p{L}\\p{N}])';
/** Not within a word, and no pixel size. */
const AFTER = '(?![\\dpi])';
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  final: 0,
};

const form = (pattern: string, read: EpisodeForm['read']): EpisodeForm => ({
  pattern: new RegExp(pattern, 'gu'),
  read,
});
const number = (text: string | undefined): number => Number(text ?? Number.NaN);

/** Tried in this order; the first that is found says seasons, or episodes, or both. */
const FORMS: readonly EpisodeForm[] = [
  // S01E02, S01E02E03, S01E02-E04, S01E02-04, S01.E02, S01xE02, S1 - E2, S01EP02
  form(
    `(?<![a-z0-9])[st]o?(?<season>\\d{1,4})[\\s._\\-,\\])x(\\[]{0,3}(?:ep|eo|e|é|episode|(?<=[-_. ])x)[\\s._\\-#(]{0,2}(?<first>\\d{1,5})(?<rest>(?:[\\s._]?[-~&+]{0,2}[\\s._]?(?:s\\d{1,4}[\\s._]?)?(?:ep|eo|e|x)\\d{1,5}${AFTER}|\\s-\\s(?:ep|e)\\d{1,5}|[-~+&]\\d{1,4}(?![\\dpix]|-\\d\\d-(?:19|20)|st|nd|rd|th|\\.\\d\\d\\.)){0,40})`,
    ({ season, first, rest = '' }) => {
      const cleaned = rest.replace(/s\d+/g, '');
      return { seasons: [number(season)], episodes: numberList(`${first}${cleaned}`) };
    },
  ),
  // s01.02, s01-02, S01 02 only with the season's two digits
  form(
    `(?<![a-z0-9])s(?<season>\\d{2})[._](?<first>\\d{2})(?<rest>(?:-\\d{2}){0,9})(?![\\dpix.]|[\\s._-]?of)`,
    ({ season, first, rest = '' }) => ({
      seasons: [number(season)],
      episodes: numberList(`${first}${rest}`),
    }),
  ),
  // 1x02, 01x02-x03, 2009x03, 1x02-03, [1x02]
  form(
    `(?<![a-z0-9]|\\d\\.)(?<season>(?:19|20)\\d\\d|\\d{1,2})[\\s_]?x[\\s_]?e?(?<first>\\d{1,4})(?<rest>(?:\\s?[-_&+]?\\s?(?:\\d{1,2})?x\\d{1,4}${AFTER}|[-&+]e?\\d{1,3}(?![\\dpix])){0,20})(?![\\dp])`,
    ({ season, first = '', rest = '' }) => {
      if (/^(?:26[456]|1080|720)$/.test(first)) return null;
      const cleaned = rest.replace(/\d+x/g, 'x');
      return { seasons: [number(season)], episodes: numberList(`${first}${cleaned}`) };
    },
  ),
  // Cap.102, Cap.102_103: a season and an episode in one number
  form(
    '(?<![a-z])cap[.\\s]{0,2}(?<season>\\d{1,2})(?<first>\\d\\d)(?:[_-]\\d{0,2}(?<last>\\d\\d))?(?!\\d)',
    ({ season, first, last }) => ({
      seasons: [number(season)],
      episodes: last === undefined ? [number(first)] : range(number(first), number(last)),
    }),
  ),
  // сезон first: "1 сезон 2 серия", "2. Staffel Folge 3"
  form(
    `(?<![\\p{L}\\d])(?<season>\\d{1,2})(?:st|nd|rd|th|\\.|ª|º|°|ος|-?й)?[\\s._]{0,2}${SEASON_WORD}[\\s._\\-,:]{1,3}(?:(?<before>\\d{1,4})[\\s._]{0,2}${EPISODE_WORD}(?![\\s._]{0,2}\\d)|${EPISODE_WORD}[\\s._]{0,2}(?<first>\\d{1,4}))`,
    ({ season, before, first }) => ({ seasons: [number(season)], episodes: [number(before ?? first)] }),
  ),
  // show_03_19 at the end of a name
  form('(?<=\\p{L}[_-])(?<season>\\d\\d)_(?<first>\\d\\d)$', ({ season, first }) => ({
    seasons: [number(season)],
    episodes: [number(first)],
  })),
  // Season 1 Episode 2, Temp.1 [Cap.102], Staffel 2 Folge 3, Season 1 - 02
  form(
    `${BEFORE}${SEASON_WORD}${GAP}(?<season>\\d{1,4})(?:[\\s._\\-,:\\[\\](|]{1,4}|(?=e))(?:${EPISODE_WORD}|e)[\\s._\\-#:]{0,3}(?<first>\\d{1,4})(?<rest>${LIST})`,
    ({ season, first = '', rest = '' }) => withinSeason(number(season), `${first}${rest}`),
  ),
  // 第2季第3话, 第二季 第03集
  form(
    '第\\s?(?<season>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[季期部][\\s_\\-\\]\\[【】]{0,3}第\\s?(?<first>\\d{1,4})(?:[-~]\\d{1,4})?\\s?[話话集回]',
    ({ season = '', first }) => ({
      seasons: [numeral(season) ?? 1],
      episodes: [number(first)],
    }),
  ),
  form(
    '第\\s?(?<first>\\d{1,4})(?<rest>[-~]第?\\d{1,4})?\\s?[話话集回巻]|(?<![\\d])(?<second>\\d{1,4})\\s?[話话集回화회]',
    ({ first, second, rest = '' }) => ({
      episodes: numberList(`${first ?? second}${rest}`),
    }),
  ),
  form(
    '第\\s?(?<season>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[季期]|(?<second>\\d{1,2})\\s?(?:기|시즌)',
    ({ season, second }) => ({
      seasons: [numeral(season ?? second ?? '') ?? 1],
    }),
  ),
  // S01-S05, S01-05, S1 S2 S3, S01, S 01, S1E1-8 is above
  form(
    `(?<![a-z0-9'’])s(?<first>\\d{1,2}|(?:19|20)\\d\\d)(?<rest>(?:[\\s._]?[-~&+,/]?[\\s._]?s\\d{1,2}|[-~]\\d{1,2}(?![\\dpix])){1,30})(?![\\dpix])`,
    ({ first, rest = '' }) => ({ seasons: numberList(`${first}${rest}`) }),
  ),
  form(
    `(?<![a-z0-9'’&\\-])s[\\s._]?(?<first>\\d{1,2}|(?:19|20)\\d\\d)(?![\\dpx]|[.,]\\d(?!\\d))`,
    ({ first }) => ({ seasons: [number(first)] }),
  ),
  form(
    `${BEFORE}${SEASON_WORD}[\\s._]{0,2}(?<first>\\d{1,2})(?<rest>(?:(?:[\\s._]?(?:,\\s?&|[~&+,]|to|a|à|and|y|et|und|i|e)|-)?[\\s._]?(?:${SEASON_WORD}[\\s._]?|s)?\\d{1,2}(?![\\dpixa-z])){1,20})(?!\\s?-)`,
    ({ first, rest = '' }) => ({ seasons: numberList(`${first}${rest.replace(/(?<=\d)\s+(?=\d)/g, ',')}`) }),
  ),
  form(
    `${BEFORE}${SEASON_WORD}(?:[\\s._:#]{0,3}|-|\\s-\\s(?=\\d))(?<first>\\d{1,3}|(?<=(?:season|staffel|saison)[\\s._])(?:19|20)\\d\\d|[ivx]{1,4}(?![\\p{L}])|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?![\\p{L}]))(?![\\dpix])`,
    ({ first = '' }) => {
      const season = numeral(first);
      return season === null ? null : { seasons: [season] };
    },
  ),
  form(
    `(?<![a-z0-9])(?<first>\\d{1,2})(?<rest>-\\d{1,2})?(?:st|nd|rd|th|\\.|ª|º|°|ος|-?й|a)?[\\s._]{0,2}(?:season|saison|staffel|temporada|stagione|seizoen|sezon|сезоны?|σεζόν|évad|сезони?)(?![\\p{L}])`,
    ({ first, rest = '' }) => ({
      seasons: numberList(`${first}${rest}`),
    }),
  ),
  form(
    `(?<![a-z0-9])(?<first>first|second|third|fourth|fifth|sixth)[\\s._](?:season|series)(?![a-z])`,
    ({ first = '' }) => ({
      seasons: [ORDINALS[first] ?? 1],
    }),
  ),
  // E05, Ep 5, Episode 5, E01-E05, E01~E16, Folge 3, #5
  form(
    `(?<![a-z0-9'’])(?:e|ep)[\\s._\\-]{0,2}(?<first>\\d{1,5})(?:v\\d)?(?<rest>(?:[\\s._]?[-~&+]?[\\s._]?e(?:p)?[\\s._]?\\d{1,4}${AFTER}|\\s?[-~&+]\\s?\\d{1,4}(?![\\dpix]|\\.\\d)){0,30})(?![\\dpix])`,
    ({ first, rest = '' }) => ({ episodes: numberList(`${first}${rest}`) }),
  ),
  form(
    `${BEFORE}${EPISODE_WORD}[\\s._\\-:#(+]{0,3}(?<first>\\d{1,4})(?:v\\d)?(?<rest>${LIST})(?![\\dpix])`,
    ({ first, rest = '' }) => ({ episodes: numberList(`${first}${rest}`) }),
  ),
  form(
    `(?<![\\p{L}\\d.])(?<first>\\d{1,4})(?<rest>-\\d{1,4})?[\\s._-]{0,2}(?:серия|серии|серій|серія|bölüm|bolum|blm|serija|serya|seriya|rész|jakso|эпизод|эп|avsnitt)(?![\\p{L}])`,
    ({ first, rest = '' }) => ({
      episodes: numberList(`${first}${rest}`),
    }),
  ),
  form(
    `(?<![a-z0-9]|\\d\\.)(?<first>\\d{1,3})(?<rest>-\\d{1,3})?[\\s._]?(?:of|из|iz|de|von)[\\s._]?\\d{1,4}(?![\\da-z])`,
    ({ first, rest = '' }) => ({
      seasons: [1],
      episodes: numberList(`${first}${rest}`),
    }),
  ),
];

/** "Temp.1 [Cap.102]" has the season within the episode. */
function withinSeason(season: number, list: string): Found {
  const episodes = numberList(list).map((episode) =>
    Math.floor(episode / 100) === season && season > 0 ? episode % 100 : episode,
  );
  return { seasons: [season], episodes };
}

const HINT = /\d|[第一二三四五六七八九十季]|season|series|staffel|saison|book/;

/** Marks all that states seasons and episodes beyond doubt. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
export function claimEpisodes(segment: Segment): void {
  const { lower, numbers } = segment;
  if (!HINT.test(lower)) return;
  for (const { pattern, read } of FORMS) {
    if (numbers.episodes.length > 0 && numbers.seasons.length > 0) return;
    for (const match of lower.matchAll(pattern)) {
      const found = read(match.groups ?? {});
      if (found === null) continue;
      const { seasons = [], episodes = [] } = found;
      const isNews =
        (seasons.length > 0 && numbers.seasons.length === 0) ||
        (episodes.length > 0 && numbers.episodes.length === 0);
      const kind = episodes.length > 0 ? 'episode' : 'season';
      const value = [seasons.join(', '), episodes.join(', ')].filter((text) => text !== '').join(' × ');
      if (!isNews || !claim(segment, kind, match.index, match.index + match[0].length, value)) continue;
      if (numbers.seasons.length === 0) numbers.seasons = seasons;
      if (numbers.episodes.length === 0) numbers.episodes = episodes;
      break;
    }
  }
}
