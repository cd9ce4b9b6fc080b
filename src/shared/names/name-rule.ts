/**
 * A rule of the user's own, tried before the parser's: a regular expression over the path relative to its folder, whose
 * named groups say what is what.
 */
export interface NameRule {
  readonly name: string;
  /**
   * JavaScript's syntax with the flag `u`, ignoring case. Named groups: `title`, `year`, `season`, `episode`,
   * `lastEpisode`, `absolute`, `date`, `episodeTitle`, `edition`, `part`, `group`, `imdb`, `tmdb`, `tvdb`. What it
   * names goes before what the parser finds; the rest stays.
   */
  readonly pattern: string;
  readonly enabled: boolean;
}

/** Groups a rule may name. */
export const RULE_GROUPS = [
  'title',
  'year',
  'season',
  'episode',
  'lastEpisode',
  'absolute',
  'date',
  'episodeTitle',
  'edition',
  'part',
  'group',
  'imdb',
  'tmdb',
  'tvdb',
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];
