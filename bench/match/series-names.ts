import type { Random } from '../../src/workers/media/generator/random.ts';
import type { NameParts } from './film-names.ts';
import { asFileName, extensionOf, groupOf, heightOf, releaseTail, withDots } from './name-forms.ts';

/** A way of naming, which gives a path for each of the episodes that are there. */
export interface SeriesStyle {
  readonly name: string;
  readonly share: number;
  readonly paths: (parts: NameParts, episodes: readonly EpisodeNumber[]) => readonly string[];
}

export interface EpisodeNumber {
  readonly season: number;
  readonly episode: number;
}

/** How series are named. */
export const SERIES_STYLES: readonly SeriesStyle[] = [
  {
    name: 'series folder with year',
    share: 34,
    paths: ({ title, year, random }, episodes) => {
      const show = asFileName(title, random);
      return episodes.map(
        (one) =>
          `${show} (${year})/Season ${two(one.season)}/${show} (${year}) - ${numbered(one)} - Chapter.mkv`,
      );
    },
  },
  {
    name: 'series folder',
    share: 26,
    paths: ({ title, random }, episodes) => {
      const show = asFileName(title, random);
      return episodes.map(
        (one) =>
          `${show}/Season ${one.season}/${show} ${numbered(one)} ${heightOf(random)}${extensionOf(random)}`,
      );
    },
  },
  {
    name: 'series scene',
    share: 18,
    paths: ({ title, random }, episodes) => {
      const tail = releaseTail(random);
      return episodes.map((one) => {
        const name = `${withDots(title)}.${numbered(one)}.${tail}`;
        return random.chance(0.5) ? `${name}/${name}.mkv` : `${name}.mkv`;
      });
    },
  },
  {
    name: 'series scene with year',
    share: 6,
    paths: ({ title, year, random }, episodes) =>
      episodes.map((one) => `${withDots(title)}.${year}.${numbered(one)}.${releaseTail(random)}.mkv`),
  },
  {
    name: 'series id',
    share: 6,
    paths: ({ title, year, of, random }, episodes) => {
      const show = asFileName(title, random);
      const id = random.pick([`{tvdb-${of.tvdb}}`, `{tmdb-${of.tmdb}}`, `[tvdbid-${of.tvdb}]`]);
      return episodes.map(
        (one) => `${show} (${year}) ${id}/Season ${one.season}/${show} ${numbered(one)}.mkv`,
      );
    },
  },
  {
    name: 'series crosses',
    share: 5,
    paths: ({ title, random }, episodes) => {
      const show = asFileName(title, random);
      return episodes.map(({ season, episode }) => `${show}/${show} ${season}x${two(episode)}.avi`);
    },
  },
  {
    name: 'series bare',
    share: 5,
    paths: ({ title, random }, episodes) => {
      const show = asFileName(title, random);
      return episodes.map((one) => `${show}/Season ${one.season}/${numbered(one)}.mkv`);
    },
  },
];

/** How anime is named: without a year. */
export const ANIME_STYLES: readonly SeriesStyle[] = [
  {
    name: 'anime',
    share: 60,
    paths: ({ title, random }, episodes) => {
      const show = asFileName(title, random);
      const group = groupOf(random);
      return episodes.map(
        ({ episode }) =>
          `[${group}] ${show} - ${two(episode)} [${heightOf(random)}][${checksum(random)}].mkv`,
      );
    },
  },
  {
    name: 'anime folder',
    share: 25,
    paths: ({ title, random }, episodes) => {
      const show = asFileName(title, random);
      const group = groupOf(random);
      const folder = `[${group}] ${show} (BD ${heightOf(random)} HEVC)`;
      return episodes.map(
        ({ episode }) => `${folder}/[${group}] ${show} - ${two(episode)}v2 (BD 1080p HEVC FLAC).mkv`,
      );
    },
  },
  {
    name: 'anime seasons',
    share: 15,
    paths: ({ title, random }, episodes) => {
      const show = asFileName(title, random);
      return episodes.map((one) => `${show}/Season ${one.season}/${show} - ${numbered(one)}.mkv`);
    },
  },
];

/** Some of the episodes of a series: one to four, of a season. */
export function someEpisodes(parts: Pick<NameParts, 'of' | 'random'>): readonly EpisodeNumber[] {
  const { of, random } = parts;
  const season = random.below(of.seasons.length);
  const count = of.seasons[season]?.length ?? 1;
  const first = random.below(count);
  return Array.from({ length: Math.min(1 + random.below(4), count - first) }, (_, index) => ({
    season: season + 1,
    episode: first + index + 1,
  }));
}

function numbered({ season, episode }: EpisodeNumber): string {
  return `S${two(season)}E${two(episode)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function checksum(random: Random): string {
  return random.next().toString(16).toUpperCase().padStart(8, '0');
}
