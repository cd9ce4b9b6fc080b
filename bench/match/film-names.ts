import type { Random } from '../../src/workers/media/generator/random.ts';
import type { StandInTitle } from '../../tests/support/provider-server/stand-in-title.ts';
import {
  articleMoved,
  asFileName,
  extensionOf,
  groupOf,
  heightOf,
  releaseTail,
  withDots,
} from './name-forms.ts';

/** What a name is made of. */
export interface NameParts {
  /** As it is written in the name. */
  readonly title: string;
  /** As it is written in the name. */
  readonly year: number;
  readonly of: StandInTitle;
  readonly random: Random;
}

/** A way of naming, and how many of a hundred names are made so. */
export interface NameStyle {
  readonly name: string;
  readonly share: number;
  readonly path: (parts: NameParts) => string;
}

/** How films are named. */
export const FILM_STYLES: readonly NameStyle[] = [
  {
    name: 'folder',
    share: 31,
    path: ({ title, year, random }) => {
      const name = `${asFileName(title, random)} (${year})`;
      return `${name}/${name}${random.chance(0.5) ? ` [${heightOf(random)}]` : ''}${extensionOf(random)}`;
    },
  },
  {
    name: 'scene',
    share: 20,
    path: ({ title, year, random }) => {
      const name = `${withDots(title)}.${year}.${releaseTail(random)}`;
      return `${random.chance(0.6) ? `${name}/` : ''}${random.chance(0.3) ? name.toLowerCase() : name}.mkv`;
    },
  },
  {
    name: 'p2p',
    share: 13,
    path: ({ title, year, random }) => {
      const tail = releaseTail(random).replaceAll('.', ' ');
      return `${asFileName(title, random)} ${random.chance(0.5) ? year : `(${year})`} ${tail}.mkv`;
    },
  },
  {
    name: 'plain',
    share: 10,
    path: ({ title, year, random }) => `${asFileName(title, random)} (${year})${extensionOf(random)}`,
  },
  {
    name: 'brackets',
    share: 6,
    path: ({ title, year, random }) => {
      const height = heightOf(random);
      const folder = `${asFileName(title, random)} (${year}) [${height}] [BluRay] [5.1]`;
      return `${folder}/${withDots(title)}.${year}.${height}.BluRay.x264.AAC-[${groupOf(random)}].mp4`;
    },
  },
  {
    name: 'id',
    share: 8,
    path: ({ title, year, of, random }) => {
      const id = random.pick([
        `{tmdb-${of.tmdb}}`,
        `{imdb-${of.imdb}}`,
        `[tmdbid-${of.tmdb}]`,
        `[imdbid-${of.imdb}]`,
      ]);
      const name = `${asFileName(title, random)} (${year})`;
      return `${name} ${id}/${name}${extensionOf(random)}`;
    },
  },
  {
    name: 'no year',
    share: 4,
    path: ({ title, random }) =>
      random.chance(0.5)
        ? `${asFileName(title, random)}.mp4`
        : `${withDots(title)}.${releaseTail(random)}.mkv`,
  },
  {
    name: 'article moved',
    share: 3,
    path: ({ title, year, random }) => {
      const name = `${articleMoved(asFileName(title, random))} (${year})`;
      return `${name}/${name}.mkv`;
    },
  },
  {
    name: 'underscores',
    share: 1,
    path: ({ title, year, random }) =>
      `${asFileName(title, random).replaceAll(' ', '_')}_(${year})_${heightOf(random)}.mkv`,
  },
  {
    name: 'disc',
    share: 2,
    path: ({ title, year, random }) => {
      const folder = `${asFileName(title, random)} (${year})`;
      return random.chance(0.5) ? `${folder}/BDMV/STREAM/00000.m2ts` : `${folder}/VIDEO_TS/VTS_01_1.VOB`;
    },
  },
];
