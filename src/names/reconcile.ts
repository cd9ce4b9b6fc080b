import { foldText } from '../shared/fold-text.ts';
import type { NamePart, ParsedKind, ParsedName } from '../shared/names/parsed-name.ts';
import { isStandIn } from './is-stand-in.ts';
import { type FileLevel, type Folder, type Level, mainFolder } from './level.ts';
import type { Reading } from './read-segment.ts';
import { releaseFacts } from './release-facts.ts';

const EXTRA =
  /(?:^|[\s._\-[(])(?:sample|trailer|teaser|featurette|behindthescenes|deleted|interview|scene|short|extra)[\s._-]?\d?[\])]?$|^(?:sample|trailer)[\s._-]/i;

/**
 * The file's reading and those of its folders as one.
 * @param folders from the file upwards
 */
export function reconcile(file: FileLevel, folders: readonly Folder[]): Omit<ParsedName, 'extension'> {
  const main = isStandIn(file, folders) ? (mainFolder(folders)?.reading ?? file.reading) : file.reading;
  const { numbers, date } = main.segment;
  const hasEpisode = numbers.episodes.length > 0 || date !== null;
  const seasons = seasonsOf(main, file.own.season, hasEpisode, folders);
  const named = withFolderYear(titlesOf(main, file, folders, hasEpisode), main, seasons, hasEpisode, folders);
  const levels = [file.reading, ...folders.filter(isTelling).map(({ reading }) => reading)];
  return {
    kind: kindOf(file, folders, hasEpisode, seasons),
    title: named.title,
    alternativeTitles: [...new Set(named.alternatives)].filter((other) => other !== named.title),
    year: named.year,
    seasons,
    episodes: numbers.episodes,
    // Numbers that a season counts are no absolute ones, unless both are stated.
    absoluteEpisodes: seasons.length > 0 && numbers.absolute === numbers.episodes ? [] : numbers.absolute,
    date,
    episodeTitle: named.episodeTitle,
    part: partOf(file, folders),
    ...releaseFacts(levels.map(({ segment }) => segment.marks)),
    group: main.group ?? file.reading.group,
    externalIds: Object.assign({}, ...levels.map(({ ids }) => ids).reverse()) as Record<string, string>,
    parts: [...[...folders].reverse().flatMap(folderParts), ...partsOf(file)],
  };
}

const isTelling = ({ kind }: Folder): boolean => kind === 'title' || kind === 'season';

/** The seasons the name states; else those of its folders. */
function seasonsOf(
  main: Reading,
  ownSeason: number | null,
  hasEpisode: boolean,
  folders: readonly Folder[],
): readonly number[] {
  const { seasons } = main.segment.numbers;
  if (seasons.length > 0) return seasons;
  const ofFolder = folders.find(({ season }) => season !== null)?.season ?? null;
  if (ofFolder !== null) return [ofFolder];
  if (!hasEpisode) return ownSeason === null ? [] : [ownSeason];
  const above = folders.find(({ kind }) => kind === 'title')?.reading;
  if (above?.segment.numbers.seasons.length === 1) return above.segment.numbers.seasons;
  return above !== undefined && isOnlySeason(main, above) ? [1] : [];
}

/** "Series/Series E02": a series' own folder without seasons has the first only. */
function isOnlySeason({ segment, titles }: Reading, above: Reading): boolean {
  return (
    above.titles.title !== null &&
    segment.marks.some(({ kind }) => kind === 'episode') &&
    segment.numbers.episodes.every((episode) => episode < 100) &&
    foldText(above.titles.title) === foldText(titles.title ?? '')
  );
}

interface Named {
  readonly title: string | null;
  readonly alternatives: readonly string[];
  readonly episodeTitle: string | null;
}

/** The file's own title, or the folder's where the file has only a number. */
function titlesOf(main: Reading, file: FileLevel, folders: readonly Folder[], hasEpisode: boolean): Named {
  const { title, alternatives, episodeTitle } = main.titles;
  if (!isBare(main, file.own.season, hasEpisode)) return main.titles;
  const folder = titledFolder(folders);
  const seasonFolder = folders.find(({ season }) => season !== null);
  const above =
    folder?.reading.titles.title ?? (hasEpisode ? (seasonFolder?.reading.titles.title ?? null) : null);
  const ofEpisode = hasEpisode ? (episodeTitle ?? title) : episodeTitle;
  // Without a folder what stands behind the number is all there is.
  if (above === null && folders.length === 0 && ofEpisode !== null)
    return { title: ofEpisode, alternatives, episodeTitle: null };
  return {
    title: above,
    alternatives: [...alternatives, ...(folder?.reading.titles.alternatives ?? [])],
    episodeTitle: ofEpisode,
  };
}

/** Whether the name has no title of its own: in a season's folder what stands behind the number is the episode's. */
function isBare(main: Reading, ownSeason: number | null, hasEpisode: boolean): boolean {
  const { seasons } = main.segment.numbers;
  const isSeasonOnly =
    ownSeason !== null && !hasEpisode && (seasons.length === 0 || seasons.includes(ownSeason));
  return main.titles.title === null || isSeasonOnly || (hasEpisode && isEpisodeInFront(main));
}

function titledFolder(folders: readonly Folder[]): Folder | undefined {
  return folders.find(({ kind, reading }) => kind === 'title' && reading.titles.title !== null);
}

/** Whether the episode stands in front of everything, so that what was taken for a title is the episode's. */
function isEpisodeInFront({ segment }: Reading): boolean {
  const episode = segment.marks.find(
    ({ kind, start }) => start >= segment.titleStart && (kind === 'episode' || kind === 'date'),
  );
  return (
    episode !== undefined && !/[\p{L}\p{N}]/u.test(segment.text.slice(segment.titleStart, episode.start))
  );
}

/** With the year, and the folder's title where that is the better one or another. */
function withFolderYear(
  named: Named,
  main: Reading,
  seasons: readonly number[],
  hasEpisode: boolean,
  folders: readonly Folder[],
): Named & { readonly year: number | null } {
  const year = main.segment.year ?? seasons.find((season) => season >= 1900) ?? null;
  const folder = titledFolder(folders)?.reading;
  const above = folder?.titles.title ?? null;
  if (folder === undefined || above === null) return { ...named, year };
  const isOther = named.title !== null && foldText(above) !== foldText(named.title);
  const ofFolder = year === null ? folder.segment.year : null;
  // A film's folder with a year goes before the file's name.
  if (ofFolder !== null && !hasEpisode && named.title !== null) {
    const alternatives = isOther ? [...named.alternatives, named.title] : named.alternatives;
    return { ...named, title: above, alternatives, year: ofFolder };
  }
  if (ofFolder !== null) return { ...named, year: ofFolder };
  const alternatives = hasEpisode && isOther ? [...named.alternatives, above] : named.alternatives;
  return { ...named, alternatives, year };
}

function kindOf(
  file: FileLevel,
  folders: readonly Folder[],
  hasEpisode: boolean,
  seasons: readonly number[],
): ParsedKind {
  if (folders[0]?.kind === 'extras' || EXTRA.test(file.stem)) return 'extra';
  if (hasEpisode) return 'episode';
  return seasons.length > 0 ? 'season' : 'movie';
}

function partOf(file: FileLevel, folders: readonly Folder[]): number | null {
  const levels = [file.reading, ...folders.map(({ reading }) => reading)];
  return levels.find(({ segment }) => segment.part !== null)?.segment.part ?? null;
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
  if (isTelling(folder)) return partsOf(folder);
  const { text } = reading.segment;
  return [{ kind: kind === 'extras' ? 'extra' : 'ignored', start, end: start + text.length, value: text }];
}
