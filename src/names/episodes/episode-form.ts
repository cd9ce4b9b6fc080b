/** What a form states; both lists ascend. */
export interface Found {
  readonly seasons?: readonly number[];
  readonly episodes?: readonly number[];
}

type Groups = Readonly<Record<string, string | undefined>>;

/** One way to write seasons and episodes. */
export interface EpisodeForm {
  readonly pattern: RegExp;
  /** What the pattern's groups mean; null: not this form after all. */
  readonly read: (groups: Groups) => Found | null;
}

/** A form of names in lower case; its groups are named `season`, `first`, `rest` and the like. */
export function episodeForm(pattern: string, read: EpisodeForm['read']): EpisodeForm {
  return { pattern: new RegExp(pattern, 'gu'), read };
}

/** A group's number; not a number where the group is missing. */
export function numberOf(text: string | undefined): number {
  return Number(text ?? Number.NaN);
}

/** "Season" in the languages that name files with it. */
export const SEASON_WORD =
  '(?:seasons?|series|saisons?|staffel|temporadas?|temp|tem|stagione|seizoen|sezon[uiy]?|sæson|säsong|sesong|kausi|évad|evad|serie|sezona|sezonul|sezóna|сезоны?|σεζόν|temporad|book)';
/** "Episode" in the same; words that are others' beginnings end at the last letter. */
export const EPISODE_WORD =
  '(?:(?:episodes?|episodios?|épisodes?|episódios?|épi|epizod|epis|eps?|folgen?|cap(?:[íi]tulos?)?|odcinek|odc|afl(?:evering)?|avsnitt|bölüm|bolum|jakso|rész|сери[яийю]|серій|серія|сер|эпизод|ser(?:ij|iy|i|y)[aiy]|ser|puntat[ae]|del|díl|epizoda|teil)(?!\\p{L})\\.?)';
/** "3", "3rd", "3.", "3-й" of a season that stands behind its number. */
export const ORDINAL_END = '(?:\\s?(?:st|nd|rd|th)|\\.|ª|º|°|ος|-?(?:й|ый|ой|я))';
/** Neither letter nor digit in front. */
export const WORD_START = '(?<![\\p{L}\\p{N}])';
/** Not within a word, and no pixel size. */
export const NUMBER_END = '(?![\\dpi])';
/** "x264" and its like are no episodes. */
export const NO_CODEC = '(?!26[3-6](?!\\d))';
/** Behind a letter: it is not the last of initials ("G.I.S.2"). */
export const NO_INITIAL = '(?!(?<=(?<![a-z])[a-z]\\.[a-z])\\.)';
/** Blanks or points between the parts of a form. */
export const GAP = '[\\s._\\-:,]{0,3}';
/** Further episodes behind the first. */
export const LIST = '(?:\\s?(?:[-~&+,]|to|a|à|and|y|et|und|en)\\s?(?:ep|e)?\\d{1,4}(?![\\dpix])){0,30}';
