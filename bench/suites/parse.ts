import { parsePath } from '../../src/names/parse-path.ts';
import { summarise } from '../statistics.ts';
import { type Suite, samplesFor } from '../suite.ts';

const NAMES = 2000;
/** Paths timed as one, so that the clock's grain does not matter. */
const PER_SAMPLE = 20;
const WARM_UPS = 2;

const WORDS = [
  'Quiet',
  'Harbour',
  'of',
  'the',
  'Last',
  'Winter',
  'River',
  '2',
  'Glass',
  'Moon',
  'und',
  'Stille',
];
const SOURCES = ['BluRay', 'WEB-DL', 'HDTV', 'DVDRip'];
const HEIGHTS = ['480p', '720p', '1080p', '2160p'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** The same paths at every run: a film, an episode in its series' folders, anime and a disc in turns. */
function madeUpPath(index: number): string {
  const title = [index, index * 7 + 3, index * 11 + 5].map((at) => pick(WORDS, at)).join(' ');
  const year = 1950 + (index % 76);
  const number = String((index % 24) + 1).padStart(2, '0');
  const height = pick(HEIGHTS, index);
  const release = `${height}.${pick(SOURCES, index * 3)}.DD5.1.x264-GROUP${index % 50}`;
  const forms = [
    `Films/${title} (${year})/${title.replaceAll(' ', '.')}.${year}.German.DL.${release}.mkv`,
    `Series/${title} (${year})/Season ${(index % 9) + 1}/${title} - S0${(index % 9) + 1}E${number} - ${title}.mkv`,
    `[Gruppe] ${title} - ${number}v2 [${height} HEVC 10bit FLAC][0A1B2C3D].mkv`,
    `Films/${title} (${year}) {tmdb-${index}}/BDMV/STREAM/000${number}.m2ts`,
  ];
  return pick(forms, index);
}

/** What it takes to tell what a path says. */
export const parseSuite: Suite = async ({ effort, measure }) => {
  if (!measure) return [];
  const paths = Array.from({ length: NAMES }, (_, index) => madeUpPath(index));
  for (let round = 0; round < WARM_UPS; round += 1) for (const path of paths) parsePath(path);
  const samples = Array.from({ length: samplesFor(effort, NAMES / PER_SAMPLE, 20) }, (_, sample) => {
    const batch = paths.slice(sample * PER_SAMPLE, (sample + 1) * PER_SAMPLE);
    const started = performance.now();
    for (const path of batch) parsePath(path);
    return (performance.now() - started) / batch.length;
  });
  return [summarise('parse.per_name', samples, 'ms')];
};
