import { numberList, range } from '../numerals.ts';
import {
  EPISODE_WORD,
  episodeForm,
  type Found,
  LIST,
  NO_INITIAL,
  NUMBER_END,
  numberOf,
  WORD_START,
} from './episode-form.ts';

/** "3 of 6" is the third, "6 of 6" behind "1-" or alone in a pack all of them. */
function ofAll(list: string, last: string | undefined, isPack: boolean): Found {
  const episodes = numberList(list);
  const isAll = isPack && episodes.length === 1 && episodes[0] === numberOf(last);
  return { seasons: [1], episodes: isAll ? range(1, numberOf(last)) : episodes };
}

/** 第3話, 第1-12集, 3화 */
export const CJK_EPISODE_FORM = episodeForm(
  '第\\s?(?<first>\\d{1,4})(?<rest>[-~]第?\\d{1,4})?\\s?[話话集回巻]|(?<![\\d全])(?<second>\\d{1,4})\\s?[話话集回화회]',
  ({ first, second, rest = '' }) => ({ episodes: numberList(`${first ?? second}${rest}`) }),
);

/** Ways to write episodes without their season. */
export const EPISODE_ONLY_FORMS = [
  // E05, Ep 5, E01-E05, E01~E16; not the last of initials
  episodeForm(
    `(?<![a-z0-9'’])(?:e${NO_INITIAL}|ep)[\\s._\\-#]{0,2}(?<first>\\d{1,5})(?:v\\d)?(?<rest>(?:[\\s._]?[-~&+]?[\\s._]?e(?:p)?[\\s._]?\\d{1,4}${NUMBER_END}|\\s?[-~&+]\\s?\\d{1,4}(?![\\dpix]|\\.\\d)){0,30})(?![\\dpix])`,
    ({ first, rest = '' }) => ({ episodes: numberList(`${first}${rest}`) }),
  ),
  // Episode 5, Folge 3, серия №3
  episodeForm(
    `${WORD_START}${EPISODE_WORD}[\\s._\\-:#№(+]{0,3}(?<first>\\d{1,4})(?:v\\d)?(?<rest>${LIST})(?![\\dpix])`,
    ({ first, rest = '' }) => ({ episodes: numberList(`${first}${rest}`) }),
  ),
  // 3 серия, 3. bölüm, (05 сер.)
  episodeForm(
    `(?<![\\p{L}\\d.])(?<first>\\d{1,4})(?<rest>-\\d{1,4})?(?:-я)?[\\s._-]{0,2}(?:серия|серии|серій|серія|сер|bölüm|bolum|blm|ser(?:ij|iy|y)a|rész|jakso|эпизод|эп|avsnitt)(?![\\p{L}])`,
    ({ first, rest = '' }) => ({ episodes: numberList(`${first}${rest}`) }),
  ),
  // [26 из 26]: all of them
  episodeForm(
    '(?<=[[(]\\s?)(?<first>\\d{1,3})\\s(?:of|из)\\s(?<last>\\d{1,3})(?=\\s?[\\])])',
    ({ first = '', last }) => ofAll(first, last, true),
  ),
  // 3 of 6
  episodeForm(
    `(?<![a-z0-9]|\\d\\.)(?<first>\\d{1,3})(?<rest>-\\d{1,3})?[\\s._]?(?:of|из|iz|de|von)[\\s._]?\\d{1,4}(?![\\da-z])`,
    ({ first, rest = '' }) => ofAll(`${first}${rest}`, undefined, false),
  ),
];
