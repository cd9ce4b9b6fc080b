import type { MediaType } from '../../../shared/media-type.ts';
import { Random } from './random.ts';

/** Items are planned a block at a time, so that any block can be made without the ones before it. */
export const BLOCK_ITEMS = 1000;
const BLOCK_SERIES = 60;
const BLOCK_EPISODES = 300;
const BLOCK_VIDEOS = 20;
const BLOCK_CREDITS = 3 * BLOCK_ITEMS;
const MOST_CREDITS = 24;
const LONGEST_SEASON = 12;

/** What stands at one place of a block. */
export interface PlannedItem {
  mediaType: MediaType;
  /** Number of its credits. */
  credits: number;
  /** The series it is or belongs to, counted over the whole library; -1 for others. */
  series: number;
  season: number;
  episode: number;
}

/**
 * The plan of block `block`: 62 % films, 6 % series, 30 % episodes, 2 % videos in mixed order, each
 * series just before its episodes, and exactly 3 credits an item over the block.
 */
export function planBlock(seed: number, block: number): readonly PlannedItem[] {
  const random = new Random();
  random.seek(seed ^ 0x706c_616e, block);
  const groups = [...seriesGroups(random, block * BLOCK_SERIES), ...singles()];
  shuffle(groups, random);
  const plan = groups.flat();
  assignCredits(plan, random);
  return plan;
}

/** Each series with its episodes; a few have many episodes, many have one or none. */
function seriesGroups(random: Random, firstSeries: number): PlannedItem[][] {
  const counts = new Array<number>(BLOCK_SERIES).fill(0);
  for (let episode = 0; episode < BLOCK_EPISODES; episode++) {
    const series = Math.floor(BLOCK_SERIES * random.unit() ** 2);
    counts[series] = (counts[series] ?? 0) + 1;
  }
  return counts.map((count, index) => {
    const series = firstSeries + index;
    const season = Math.min(LONGEST_SEASON, 4 + random.below(10));
    const episodes = Array.from({ length: count }, (_, place) =>
      planned('episode', series, 1 + Math.floor(place / season), 1 + (place % season)),
    );
    return [planned('series', series), ...episodes];
  });
}

function singles(): PlannedItem[][] {
  const films = BLOCK_ITEMS - BLOCK_SERIES - BLOCK_EPISODES - BLOCK_VIDEOS;
  return [
    ...Array.from({ length: films }, () => [planned('movie')]),
    ...Array.from({ length: BLOCK_VIDEOS }, () => [planned('video')]),
  ];
}

function planned(mediaType: MediaType, series = -1, season = 0, episode = 0): PlannedItem {
  return { mediaType, credits: 0, series, season, episode };
}

/** Deals the block's credits out one by one; films get the most, a few of them large casts. */
function assignCredits(plan: readonly PlannedItem[], random: Random): void {
  const draws = plan.map((item) => shareOfCredits[item.mediaType] * (0.2 - Math.log(1 - random.unit())));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  let left = BLOCK_CREDITS;
  plan.forEach((item, index) => {
    item.credits = Math.min(MOST_CREDITS, Math.floor(((draws[index] ?? 0) / total) * BLOCK_CREDITS));
    left -= item.credits;
  });
  while (left > 0) {
    const item = plan[random.below(plan.length)];
    if (item === undefined || item.credits >= MOST_CREDITS) continue;
    item.credits++;
    left--;
  }
}

const shareOfCredits: Readonly<Record<MediaType, number>> = {
  movie: 4,
  series: 3.5,
  episode: 1.4,
  video: 0.3,
};

function shuffle<T>(list: T[], random: Random): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
}
