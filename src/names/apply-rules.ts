import { RULE_GROUPS, type RuleGroup } from '../shared/names/name-rule.ts';
import type { NamePart, NamePartKind, ParsedName } from '../shared/names/parsed-name.ts';
import { cleanTitle } from './clean-title.ts';
import { type CompiledRule, LONGEST_FOR_RULES } from './compile-rule.ts';
import { range } from './numerals.ts';

const KINDS: Readonly<Record<RuleGroup, NamePartKind>> = {
  title: 'title',
  year: 'year',
  season: 'season',
  episode: 'episode',
  lastEpisode: 'episode',
  absolute: 'absolute-episode',
  date: 'date',
  episodeTitle: 'episode-title',
  edition: 'edition',
  part: 'part',
  group: 'group',
  imdb: 'id',
  tmdb: 'id',
  tvdb: 'id',
};

/** What the first rule that matches names, put in place of what was found; without a match the name as it is. */
export function applyRules(parsed: ParsedName, path: string, rules: readonly CompiledRule[]): ParsedName {
  const cut = Math.max(0, path.length - LONGEST_FOR_RULES);
  for (const rule of rules) {
    const match = rule.pattern.exec(path.slice(cut));
    if (match?.indices?.groups === undefined) continue;
    return merge(parsed, rule, match.groups ?? {}, match.indices.groups, cut);
  }
  return parsed;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Indices = Readonly<Record<string, [number, number] | undefined>>;

function merge(
  parsed: ParsedName,
  rule: CompiledRule,
  groups: Groups,
  indices: Indices,
  cut: number,
): ParsedName {
  return {
    ...parsed,
    ...titlesOf(parsed, groups),
    ...numbersOf(parsed, groups),
    externalIds: { ...parsed.externalIds, ...idsOf(groups) },
    parts: withParts(parsed.parts, namedParts(rule, groups, indices, cut)),
  };
}

/** A group's text; null where it is missing or blank. */
const textOf = (groups: Groups, group: RuleGroup): string | null => groups[group]?.trim() || null;

function numberOf(groups: Groups, group: RuleGroup): number | null {
  const text = groups[group]?.trim() ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** A group's text as people write it; what was found where there is nothing of it. */
function cleanOf(groups: Groups, group: RuleGroup, found: string | null): string | null {
  const text = textOf(groups, group);
  return text === null ? found : cleanTitle(text) || found;
}

function titlesOf(
  parsed: ParsedName,
  groups: Groups,
): Pick<ParsedName, 'title' | 'episodeTitle' | 'editions' | 'group'> {
  const edition = textOf(groups, 'edition');
  return {
    title: cleanOf(groups, 'title', parsed.title),
    episodeTitle: cleanOf(groups, 'episodeTitle', parsed.episodeTitle),
    editions: edition === null ? parsed.editions : [edition],
    group: textOf(groups, 'group') ?? parsed.group,
  };
}

function numbersOf(
  parsed: ParsedName,
  groups: Groups,
): Pick<ParsedName, 'kind' | 'year' | 'seasons' | 'episodes' | 'absoluteEpisodes' | 'date' | 'part'> {
  const season = numberOf(groups, 'season');
  const episode = numberOf(groups, 'episode');
  const absolute = numberOf(groups, 'absolute');
  const date = dateOf(groups);
  const isEpisode = episode !== null || absolute !== null || date !== null;
  const kind = season !== null && parsed.kind === 'movie' ? 'season' : parsed.kind;
  return {
    kind: isEpisode ? 'episode' : kind,
    year: numberOf(groups, 'year') ?? parsed.year,
    seasons: season === null ? parsed.seasons : [season],
    episodes: episode === null ? parsed.episodes : range(episode, numberOf(groups, 'lastEpisode') ?? episode),
    absoluteEpisodes: absolute === null ? parsed.absoluteEpisodes : [absolute],
    date: date ?? parsed.date,
    part: numberOf(groups, 'part') ?? parsed.part,
  };
}

/** YYYY-MM-DD of eight digits with anything between; null for all else. */
function dateOf(groups: Groups): string | null {
  const [, year, month, day] = /^(\d{4})\D?(\d\d)\D?(\d\d)$/.exec(textOf(groups, 'date') ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

function idsOf(groups: Groups): Record<string, string> {
  const ids = (['imdb', 'tmdb', 'tvdb'] as const).map((id) => [id, textOf(groups, id)] as const);
  return Object.fromEntries(ids.filter((entry): entry is [(typeof entry)[0], string] => entry[1] !== null));
}

/** The stretches the rule names, in their order and apart. */
function namedParts(rule: CompiledRule, groups: Groups, indices: Indices, cut: number): NamePart[] {
  const named = RULE_GROUPS.flatMap((group): NamePart[] => {
    const [start, end] = indices[group] ?? [0, 0];
    if (end <= start) return [];
    const value = groups[group] ?? '';
    return [{ kind: KINDS[group], start: start + cut, end: end + cut, value, rule: rule.name }];
  });
  return named
    .sort((a, b) => a.start - b.start)
    .filter((part, i, all) => i === 0 || part.start >= (all[i - 1]?.end ?? 0));
}

/** The rule's parts, and those found before that do not overlap them. */
function withParts(found: readonly NamePart[], named: readonly NamePart[]): NamePart[] {
  const others = found.filter((part) => named.every((own) => part.end <= own.start || part.start >= own.end));
  return [...others, ...named].sort((a, b) => a.start - b.start);
}
