import { numberList, numeral, range } from '../numerals.ts';
import {
  EPISODE_WORD,
  episodeForm,
  type Found,
  GAP,
  LIST,
  NO_CODEC,
  NUMBER_END,
  numberOf,
  ORDINAL_END,
  SEASON_WORD,
  WORD_START,
} from './episode-form.ts';

/** "Temporada 1 [Cap.102]" has the season within the episode. */
function withinSeason(season: number, list: string): Found {
  const episodes = numberList(list).map((episode) =>
    Math.floor(episode / 100) === season && season > 0 ? episode % 100 : episode,
  );
  return { seasons: [season], episodes };
}

/** Ways to write a season and its episodes as one, the surest first. */
export const SEASON_EPISODE_FORMS = [
  // S01E02, S01E02E03, S01E02-E04, S01E02-04, S01.E02, S01xE02, S1 - E2, S01EP02
  episodeForm(
    `(?<![a-z0-9])[st]o?(?<season>\\d{1,4})[\\s._\\-,\\])x(\\[]{0,3}(?:ep|eo|e|é|episode|(?<=[-_. \\d])x${NO_CODEC})[\\s._\\-#(]{0,2}(?<first>\\d{1,5})(?<rest>(?:[\\s._]?[-~&+]{0,2}[\\s._]?(?:s\\d{1,4}[\\s._]?)?(?:ep|eo|e|x${NO_CODEC})\\d{1,5}${NUMBER_END}|[\\s._]and[\\s._]s\\d{1,4}e\\d{1,4}|\\s-\\s(?:ep|e)\\d{1,5}|[-~+&]\\d{1,4}(?![\\dpix!]|-\\d\\d-(?:19|20)|st|nd|rd|th|\\.\\d\\d\\.)){0,40})`,
    ({ season, first, rest = '' }) => {
      const cleaned = rest.replace(/s\d+/g, '');
      return { seasons: [numberOf(season)], episodes: numberList(`${first}${cleaned}`) };
    },
  ),
  // townS01E02: glued to the title, both numbers in full
  episodeForm(
    '(?<=\\p{L})s(?<season>\\d\\d)e(?<first>\\d\\d)(?<rest>(?:e\\d\\d){0,9})(?![\\p{L}\\d])',
    (groups) => ({
      seasons: [numberOf(groups.season)],
      episodes: numberList(`${groups.first}${groups.rest}`),
    }),
  ),
  // S4-24 of a long series: two digits only behind
  episodeForm(`(?<![a-z0-9])s(?<season>\\d)-(?<first>\\d{2})(?![\\dpix-]|\\s?[-~])`, ({ season, first }) => ({
    seasons: [numberOf(season)],
    episodes: [numberOf(first)],
  })),
  // s01.02, s01-02, S01 02 only with the season's two digits
  episodeForm(
    `(?<![a-z0-9])s(?<season>\\d{2})[._](?<first>\\d{2})(?<rest>(?:-\\d{2}){0,9})(?![\\dpix]|\\.\\d(?!\\d{3})|[\\s._-]?of)`,
    ({ season, first, rest = '' }) => ({
      seasons: [numberOf(season)],
      episodes: numberList(`${first}${rest}`),
    }),
  ),
  // 1x02, 01x02-x03, 2009x03, 1x02-03, 1x02.1x03, 1x02_03, [1x02]
  episodeForm(
    `(?<![a-z0-9]|\\d\\.)(?<season>(?:19|20)\\d\\d|\\d{1,2})[\\s_]?[xх][\\s_]?e?${NO_CODEC}(?<first>\\d{1,4})(?<rest>(?:\\s?[-_&+.]?\\s?(?:\\d{1,2}[xх]|x)${NO_CODEC}\\d{1,4}${NUMBER_END}|[-&+_]e?\\d{1,3}(?![\\dpix])){0,20})(?![\\dp])`,
    ({ season, first = '', rest = '' }) => {
      if (/^(?:1080|720)$/.test(first)) return null;
      const cleaned = rest.replace(/\d+[xх]/g, 'x');
      return { seasons: [numberOf(season)], episodes: numberList(`${first}${cleaned}`) };
    },
  ),
  // 01e02
  episodeForm(
    '(?<![\\p{L}\\d]|\\d\\.)(?<season>\\d{1,2})e(?<first>\\d{2,3})(?![\\p{L}\\d])',
    ({ season, first }) => ({
      seasons: [numberOf(season)],
      episodes: [numberOf(first)],
    }),
  ),
  // Cap.102, Cap.102_103: a season and an episode in one number
  episodeForm(
    '(?<![a-z])cap[.\\s]{0,2}(?<season>\\d{1,2})(?<first>\\d\\d)(?:[_-]\\d{0,2}(?<last>\\d\\d))?(?!\\d)',
    ({ season, first, last }) => ({
      seasons: [numberOf(season)],
      episodes: last === undefined ? [numberOf(first)] : range(numberOf(first), numberOf(last)),
    }),
  ),
  // "1 сезон 2 серия", "5-й сезон 09-я серия", "2. Staffel Folge 3", "(8.sez.21.ser.of.23)"
  episodeForm(
    `(?<![\\p{L}\\d])(?<season>\\d{1,2})${ORDINAL_END}?[\\s._]{0,2}(?:${SEASON_WORD}|sez|сез)[\\s._\\-,:]{1,3}(?:(?<before>\\d{1,4})${ORDINAL_END}?[\\s._]{0,2}${EPISODE_WORD}(?![\\s._]{0,2}\\d{1,3}(?!\\d))|${EPISODE_WORD}[\\s._]{0,2}(?<first>\\d{1,4}))`,
    ({ season, before, first }) => ({ seasons: [numberOf(season)], episodes: [numberOf(before ?? first)] }),
  ),
  // 20.01.serya
  episodeForm(
    `(?<![\\p{L}\\d.])(?<season>\\d{1,2})[._](?<first>\\d{2})[._](?:ser(?:ij|iy|y)a|серия)(?!\\p{L})`,
    ({ season, first }) => ({ seasons: [numberOf(season)], episodes: [numberOf(first)] }),
  ),
  // show_03_19 at the end of a name
  episodeForm('(?<=\\p{L}[_-])(?<season>\\d\\d)_(?<first>\\d\\d)$', ({ season, first }) => ({
    seasons: [numberOf(season)],
    episodes: [numberOf(first)],
  })),
  // "[5.01]", " - 5.01 - ", in front of all or between signs
  episodeForm(
    '(?<=[[(]|\\s-\\s|^)(?<season>\\d{1,2})\\.(?<first>\\d{2})(?=[\\])]|\\s-\\s)',
    ({ season, first }) => ({ seasons: [numberOf(season)], episodes: [numberOf(first)] }),
  ),
  // "2-06. Title" in front of all
  episodeForm('^(?<season>\\d)-(?<first>\\d{2})(?=\\.?\\s\\p{L})', ({ season, first }) => ({
    seasons: [numberOf(season)],
    episodes: [numberOf(first)],
  })),
  // Season 1 Episode 2, Temp.1 [Cap.102], Staffel 2 Folge 3, Season 1 - 02, Сезон №1. Серия №2
  episodeForm(
    `${WORD_START}(?:${SEASON_WORD}|se|s)${GAP}[№#]?(?<season>\\d{1,4})(?:[\\s._\\-,:\\[\\](|]{1,4}|(?=e))(?:${EPISODE_WORD}|e)[\\s._\\-#:№]{0,3}(?<first>\\d{1,4})(?<rest>${LIST})`,
    ({ season, first = '', rest = '' }) => withinSeason(numberOf(season), `${first}${rest}`),
  ),
  // Season 4.16: a point and two digits
  episodeForm(
    `${WORD_START}(?:season|сезон|staffel|saison)[\\s._](?<season>\\d{1,2})\\.(?<first>\\d{2})(?![\\dpix]|\\.\\d)`,
    ({ season, first }) => ({ seasons: [numberOf(season)], episodes: [numberOf(first)] }),
  ),
  // 第2季第3话, 第二季 第03集
  episodeForm(
    '第\\s?(?<season>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[季期部][\\s_\\-\\]\\[【】]{0,3}第\\s?(?<first>\\d{1,4})(?:[-~]\\d{1,4})?\\s?[話话集回]',
    ({ season = '', first }) => ({ seasons: [numeral(season) ?? 1], episodes: [numberOf(first)] }),
  ),
];
