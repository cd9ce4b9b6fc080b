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

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
function merge(
  parsed: ParsedName,
  rule: CompiledRule,
  groups: Readonly<Record<string, string | undefined>>,
  indices: Readonly<Record<string, [number, number] | undefined>>,
  cut: number,
): ParsedName {
  const named: NamePart[] = [];
  for (const group of RULE_GROUPS) {
    const [start, end] = indices[group] ?? [0, 0];
    if (end > start)
      named.push({
        kind: KINDS[group],
        start: start + cut,
        end: end + cut,
        value: groups[group] ?? '',
        rule: rule.name,
      });
  }
  const inOrder = named
    .sort((a, b) => a.start - b.start)
    .filter((part, i, all) => i === 0 || part.start >= (all[i - 1]?.end ?? 0));
  const others = parsed.parts.filter((part) =>
    inOrder.every((own) => part.end <= own.start || part.start >= own.end),
  );
  const number = (group: RuleGroup): number | null => {
    const text = groups[group]?.trim() ?? '';
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  };
  const text = (group: RuleGroup): string | null => groups[group]?.trim() || null;
  const [season, episode, last, absolute] = [
    number('season'),
    number('episode'),
    number('lastEpisode'),
    number('absolute'),
  ];
  const date = /^(\d{4})\D?(\d\d)\D?(\d\d)$/.exec(text('date') ?? '');
  const edition = text('edition');
  const isEpisode = episode !== null || absolute !== null || date !== null;
  return {
    ...parsed,
    kind: isEpisode ? 'episode' : season !== null && parsed.kind === 'movie' ? 'season' : parsed.kind,
    title: text('title') === null ? parsed.title : cleanTitle(text('title') ?? '') || parsed.title,
    year: number('year') ?? parsed.year,
    seasons: season === null ? parsed.seasons : [season],
    episodes: episode === null ? parsed.episodes : range(episode, last ?? episode),
    absoluteEpisodes: absolute === null ? parsed.absoluteEpisodes : [absolute],
    date: date === null ? parsed.date : `${date[1]}-${date[2]}-${date[3]}`,
    episodeTitle:
      text('episodeTitle') === null ? parsed.episodeTitle : cleanTitle(text('episodeTitle') ?? ''),
    editions: edition === null ? parsed.editions : [edition],
    part: number('part') ?? parsed.part,
    group: text('group') ?? parsed.group,
    externalIds: {
      ...parsed.externalIds,
      ...Object.fromEntries(
        (['imdb', 'tmdb', 'tvdb'] as const).flatMap((id) =>
          text(id) === null ? [] : [[id, text(id) ?? '']],
        ),
      ),
    },
    parts: [...others, ...inOrder].sort((a, b) => a.start - b.start),
  };
}
