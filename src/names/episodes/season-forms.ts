import { numberList, numeral } from '../numerals.ts';
import { episodeForm, NO_INITIAL, numberOf, ORDINAL_END, SEASON_WORD, WORD_START } from './episode-form.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
};
const NUMBER_WORDS = '(?:one|two|three|four|five|six|seven|eight|nine|ten)(?![\\p{L}])';
/** The words that stand behind a season's number. */
const WORD_BEHIND =
  '(?:season|saison|staffel|temporada|stagione|seizoen|sezon|сезоны?|σεζόν|évad|сезони?)(?![\\p{L}])';

/** Ways to write seasons without episodes. */
export const SEASON_FORMS = [
  // 第2季, 2기
  episodeForm(
    '第\\s?(?<season>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[季期]|(?<second>\\d{1,2})\\s?(?:기|시즌)',
    ({ season, second }) => ({ seasons: [numeral(season ?? second ?? '') ?? 1] }),
  ),
  // S01-S05, S01-05, S01--S05, S01.to.S05, S1 S2 S3
  episodeForm(
    `(?<![a-z0-9'’])s(?<first>\\d{1,2}|(?:19|20)\\d\\d)(?<rest>(?:[\\s._]?(?:[~&+,/]|-{1,2}|to(?=[\\s._]))?[\\s._]?s\\d{1,2}|[-~]\\d{1,2}(?![\\dpix])){1,30})(?![\\dpix])`,
    ({ first, rest = '' }) => ({ seasons: numberList(`${first}${rest}`) }),
  ),
  // S01, S 01; not the last of initials
  episodeForm(
    `(?<![a-z0-9'’&\\-])s${NO_INITIAL}[\\s._]?(?<first>(?:19|20)\\d\\d|\\d{2}|\\d(?!\\p{L}(?!\\d)))(?![\\dpx]|[.,]\\d(?!\\d))`,
    ({ first }) => ({ seasons: [numberOf(first)] }),
  ),
  // 1xAll
  episodeForm('(?<![a-z0-9])(?<first>\\d{1,2})xall(?![a-z])', ({ first }) => ({
    seasons: [numberOf(first)],
  })),
  // 3rd Season, 2. Staffel, 5-й сезон, 1-3 сезон
  episodeForm(
    `(?<![a-z0-9])(?<first>\\d{1,2})(?<rest>-\\d{1,2})?${ORDINAL_END}[\\s._]{0,2}${WORD_BEHIND}(?!\\s?\\d{1,2}(?!\\d))`,
    ({ first, rest = '' }) => ({ seasons: numberList(`${first}${rest}`) }),
  ),
  // Seasons 1, 2 & 3; Season 1-3; Season 1 to 3; Сезон: 1-8; All Seasons (1-8)
  episodeForm(
    `${WORD_START}(?:all[\\s._])?${SEASON_WORD}:?[\\s._]{0,2}\\(?(?<first>\\d{1,2}(?!\\d))(?<rest>(?:(?:[\\s._]?(?:,\\s?&|[~&+,]|to|a|à|and|y|et|und|i|e)|-)?[\\s._]?(?:${SEASON_WORD}[\\s._]?|s)?\\d{1,2}(?![\\dpixa-z])){1,20})(?!\\s?-\\d)`,
    ({ first, rest = '' }) => ({ seasons: numberList(`${first}${rest.replace(/(?<=\d)\s+(?=\d)/g, ',')}`) }),
  ),
  // Season 1 - 4 of single digits, Season 1:11
  episodeForm(
    `${WORD_START}${SEASON_WORD}[\\s._]?(?<first>[1-9])(?:\\s-\\s(?<last>[1-9])|:\\s?(?<other>\\d{1,2}))(?![\\dpix]|\\s?-|\\.\\d)`,
    ({ first, last, other }) => {
      const seasons = numberList(`${first}-${last ?? other}`);
      return seasons.length > 1 ? { seasons } : null;
    },
  ),
  // Season 1, Season #1, Staffel - 2, Season Two, Book II
  episodeForm(
    `${WORD_START}${SEASON_WORD}(?:(?:(?<!series):)?[\\s._#№]{0,3}|-|\\s-\\s(?=\\d))(?<first>\\d{1,2}(?!\\d)|(?<=^(?:season|staffel|saison)[\\s._])(?:19|20)\\d\\d|(?<=season[\\s._])\\d{3}|[ivx]{1,4}(?![\\p{L}])|${NUMBER_WORDS})(?![\\dpix])`,
    ({ first = '' }) => {
      const season = numeral(first);
      return season === null ? null : { seasons: [season] };
    },
  ),
  // 3 Season, 1-3 сезон
  episodeForm(
    `(?<![a-z0-9])(?<first>\\d{1,2})(?<rest>-\\d{1,2})?a?[\\s._]{0,2}${WORD_BEHIND}`,
    ({ first, rest = '' }) => ({ seasons: numberList(`${first}${rest}`) }),
  ),
  // Second Season
  episodeForm(
    '(?<![a-z0-9])(?<first>first|second|third|fourth|fifth|sixth)[\\s._](?:season|series)(?![a-z])',
    ({ first = '' }) => ({ seasons: [ORDINALS[first] ?? 1] }),
  ),
];
