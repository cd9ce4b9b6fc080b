import type { EpisodeForm, Found } from './episodes/episode-form.ts';
import { CJK_EPISODE_FORM, EPISODE_ONLY_FORMS } from './episodes/episode-only-forms.ts';
import { SEASON_EPISODE_FORMS } from './episodes/season-episode-forms.ts';
import { SEASON_FORMS } from './episodes/season-forms.ts';
import { claim, type Segment } from './segment.ts';

/** Tried in this order; of each form the first place that says what is not known yet counts. */
const FORMS: readonly EpisodeForm[] = [
  ...SEASON_EPISODE_FORMS,
  CJK_EPISODE_FORM,
  ...SEASON_FORMS,
  ...EPISODE_ONLY_FORMS,
];

const HINT = /\d|[第一二三四五六七八九十季]|season|series|staffel|saison|book/;

/** Marks all that states seasons and episodes beyond doubt. */
export function claimEpisodes(segment: Segment): void {
  const { lower, numbers } = segment;
  if (!HINT.test(lower)) return;
  for (const form of FORMS) {
    if (numbers.episodes.length > 0 && numbers.seasons.length > 0) return;
    claimForm(segment, form);
  }
}

function claimForm(segment: Segment, { pattern, read }: EpisodeForm): void {
  for (const match of segment.lower.matchAll(pattern)) {
    const found = read(match.groups ?? {});
    if (found !== null && takeNews(segment, found, match.index, match.index + match[0].length)) return;
  }
}

/** Marks the stretch when it says what is not known yet. */
function takeNews(
  segment: Segment,
  { seasons = [], episodes = [] }: Found,
  start: number,
  end: number,
): boolean {
  const { numbers } = segment;
  const isNews =
    (seasons.length > 0 && numbers.seasons.length === 0) ||
    (episodes.length > 0 && numbers.episodes.length === 0);
  const kind = episodes.length > 0 ? 'episode' : 'season';
  const value = [seasons.join(', '), episodes.join(', ')].filter((text) => text !== '').join(' × ');
  if (!isNews || !claim(segment, kind, start, end, value)) return false;
  if (numbers.seasons.length === 0) numbers.seasons = seasons;
  if (numbers.episodes.length === 0) numbers.episodes = episodes;
  return true;
}
