import { foldText } from '../shared/fold-text.ts';
import type { NamePart, ParsedKind, ParsedName } from '../shared/names/parsed-name.ts';
import { applyRules } from './apply-rules.ts';
import type { CompiledRule } from './compile-rule.ts';
import { folderKind } from './folder-kind.ts';
import { type Reading, readSegment } from './read-segment.ts';
import { releaseFacts } from './release-facts.ts';
import { extensionStart, splitPath } from './split-path.ts';

/** Of a longer path only the end is read. */
export const LONGEST_PATH = 2048;
/** Of a longer name only the beginning; file systems allow 255. */
const LONGEST_NAME = 512;
/** So many folders above the file are looked at. */
const FOLDERS = 5;

interface Level {
  readonly reading: Reading;
  readonly start: number;
}

interface Folder extends Level {
  readonly kind: 'season' | 'generic' | 'extras' | 'title';
  readonly season: number | null;
}

const EXTRA =
  /(?:^|[\s._\-[(])(?:sample|trailer|teaser|featurette|behindthescenes|deleted|interview|scene|short|extra)[\s._-]?\d?[\])]?$|^(?:sample|trailer)[\s._-]/i;
const DISC_FILE = /^(?:\d{5}|vts_\d\d_\d|video_ts|index|movieobject)$/i;
const SCRAMBLED =
  /^(?=.*\d)(?=.*[a-z])[a-z0-9]{16,}$|^[a-z0-9]{24,}$|^[a-z]{2,4}\d{0,4}$|^[a-z]{12,}_[a-z]{3,5}$|^[a-z]{2,5}-[a-z]{2,12}\d{0,4}[a-z]?$|p0(?:801|27)[. ]|^[a-z]{1,8}-[a-z.]{3,}[-.]s?\d{3,4}$/;

/**
 * What a path says of the video at its end. Never throws; no input takes long.
 * @param path relative to its scan root, or any path with `/` or `\`; past {@link LONGEST_PATH} its end is read
 * @param rules the user's own, in their order: what they name goes before what is found here
 */
export function parsePath(path: string, rules: readonly CompiledRule[] = []): ParsedName {
  const cut = Math.max(0, path.length - LONGEST_PATH);
  const segments = splitPath(path.slice(cut)).map(({ text, start }) => ({
    text: text.slice(0, LONGEST_NAME),
    start: start + cut,
  }));
  const fileSegment = segments.at(-1) ?? { text: '', start: 0 };
  const dot = extensionStart(fileSegment.text);
  const stem = fileSegment.text.slice(0, dot);
  const folders = segments
    .slice(0, -1)
    .slice(-FOLDERS)
    .reverse()
    .map(
      ({ text, start }): Folder => ({
        ...folderKind(text),
        start,
        reading: readSegment(text, { isFile: false, isInSeason: false }),
      }),
    );
  const own = folderKind(stem);
  const isInSeason = folders[0]?.kind === 'season';
  const file: Level = { start: fileSegment.start, reading: readSegment(stem, { isFile: true, isInSeason }) };
  const extension = dot < fileSegment.text.length ? fileSegment.text.slice(dot + 1).toLowerCase() : null;
  const parsed = reconcile(file, stem, own, folders);
  const withExtension: ParsedName = {
    ...parsed,
    extension,
    parts:
      extension === null
        ? parsed.parts
        : [
            ...parsed.parts,
            {
              kind: 'extension',
              start: fileSegment.start + dot + 1,
              end: fileSegment.start + fileSegment.text.length,
              value: extension,
            },
          ],
  };
  return rules.length === 0 ? withExtension : applyRules(withExtension, path, rules);
}

function partsOf({ reading, start }: Level): NamePart[] {
  return reading.segment.marks.map((mark) => ({
    kind: mark.kind,
    start: start + mark.start,
    end: start + mark.end,
    value: mark.value,
  }));
}

/** A folder that only gathers is nothing to be explained word by word. */
function folderParts(folder: Folder): NamePart[] {
  const { kind, start, reading } = folder;
  if (kind === 'title' || kind === 'season') return partsOf(folder);
  const { text } = reading.segment;
  return [{ kind: kind === 'extras' ? 'extra' : 'ignored', start, end: start + text.length, value: text }];
}

const isTelling = ({ segment }: Reading): boolean =>
  segment.numbers.episodes.length > 0 ||
  segment.date !== null ||
  (segment.year !== null && segment.marks.length > 1) ||
  segment.marks.filter(({ kind }) => kind === 'resolution' || kind === 'source' || kind === 'video-codec')
    .length > 1;

/** The seasons the name states; else those of its folders. */
function seasonsOf(
  { segment, titles }: Reading,
  ownSeason: number | null,
  hasEpisode: boolean,
  folders: readonly Folder[],
): readonly number[] {
  const { seasons, episodes } = segment.numbers;
  if (seasons.length > 0) return seasons;
  const folderSeason = folders.find(({ season }) => season !== null)?.season ?? null;
  if (folderSeason !== null) return [folderSeason];
  if (!hasEpisode) return ownSeason === null ? [] : [ownSeason];
  const above = folders.find(({ kind }) => kind === 'title')?.reading;
  if (above === undefined) return [];
  if (above.segment.numbers.seasons.length === 1) return above.segment.numbers.seasons;
  // "Series/Series E02": a series' own folder without seasons has the first only.
  const isOnly =
    above.titles.title !== null &&
    segment.marks.some(({ kind }) => kind === 'episode') &&
    episodes.every((episode) => episode < 100) &&
    foldText(above.titles.title) === foldText(titles.title ?? '');
  return isOnly ? [1] : [];
}

/** The file's reading and those of its folders as one. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
function reconcile(
  file: Level,
  stem: string,
  own: ReturnType<typeof folderKind>,
  folders: readonly Folder[],
): Omit<ParsedName, 'extension'> {
  const parent = folders.find(({ kind }) => kind !== 'generic');
  const isDisc = folders.length > 0 && DISC_FILE.test(stem);
  const isScrambled =
    (SCRAMBLED.test(stem) || /^[A-Za-z0-9]{20,}$/.test(stem)) &&
    !isTelling(file.reading) &&
    parent !== undefined &&
    (isTelling(parent.reading) || stem.length > 15);
  const isPrefixed =
    parent !== undefined &&
    parent.reading.group !== null &&
    isTelling(parent.reading) &&
    stem.toLowerCase().startsWith(`${parent.reading.group.toLowerCase()}-`);
  const isBlind = isDisc || isScrambled || isPrefixed;
  const main = isBlind && parent !== undefined ? parent.reading : file.reading;
  const above = folders.filter((folder) => folder.kind === 'title');
  const { segment, titles } = main;
  const seasonFolder = folders.find(({ season }) => season !== null) ?? null;
  const hasEpisode = segment.numbers.episodes.length > 0 || segment.date !== null;
  const { episodes } = segment.numbers;
  const seasons = seasonsOf(main, own.season, hasEpisode, folders);
  // A season's folder says whose episodes these are: what the file has behind its number is the episode's title.
  const isBare =
    titles.title === null ||
    (own.season !== null &&
      !hasEpisode &&
      (segment.numbers.seasons.length === 0 || segment.numbers.seasons.includes(own.season))) ||
    (isInFront(main) && hasEpisode);
  const folderTitle = above.find(({ reading }) => reading.titles.title !== null);
  const alternatives = [...titles.alternatives];
  let title = titles.title;
  let { episodeTitle } = titles;
  if (isBare || (isDisc && title === null)) {
    if (title !== null && hasEpisode) episodeTitle ??= title;
    title =
      folderTitle?.reading.titles.title ?? (hasEpisode ? (seasonFolder?.reading.titles.title ?? null) : null);
    alternatives.push(...(folderTitle?.reading.titles.alternatives ?? []));
  }
  const seasonYear = seasons.find((season) => season >= 1900);
  let year = segment.year ?? seasonYear ?? null;
  if (year === null && folderTitle !== undefined && folderTitle.reading.segment.year !== null) {
    year = folderTitle.reading.segment.year;
    const named = folderTitle.reading.titles.title;
    if (!hasEpisode && named !== null && title !== null) {
      if (foldText(named) !== foldText(title)) alternatives.push(title);
      title = named;
    }
  } else if (hasEpisode && title !== null && folderTitle !== undefined) {
    const named = folderTitle.reading.titles.title;
    if (named !== null && foldText(named) !== foldText(title)) alternatives.push(named);
  }
  const readings = [
    file.reading,
    ...folders.filter(({ kind }) => kind === 'title' || kind === 'season').map(({ reading }) => reading),
  ];
  const isExtra = folders[0]?.kind === 'extras' || EXTRA.test(stem);
  const kind: ParsedKind = isExtra
    ? 'extra'
    : hasEpisode
      ? 'episode'
      : seasons.length > 0
        ? 'season'
        : 'movie';
  return {
    kind,
    title,
    alternativeTitles: [...new Set(alternatives)].filter((other) => other !== title),
    year,
    seasons,
    episodes,
    absoluteEpisodes: seasons.length > 0 ? [] : segment.numbers.absolute,
    date: segment.date,
    episodeTitle,
    part:
      file.reading.segment.part ??
      folders.find(({ reading }) => reading.segment.part !== null)?.reading.segment.part ??
      null,
    ...releaseFacts(readings.map((reading) => reading.segment.marks)),
    group: main.group ?? file.reading.group,
    externalIds: Object.assign({}, ...readings.map(({ ids }) => ids).reverse()) as Record<string, string>,
    parts: [...[...folders].reverse().flatMap(folderParts), ...partsOf(file)],
  };
}

/** Whether the episode stands in front of everything, so that what was taken for a title is the episode's. */
function isInFront({ segment }: Reading): boolean {
  const episode = segment.marks.find(
    ({ kind, start }) => start >= segment.titleStart && (kind === 'episode' || kind === 'date'),
  );
  return (
    episode !== undefined && !/[\p{L}\p{N}]/u.test(segment.text.slice(segment.titleStart, episode.start))
  );
}
