import type { Nfo, NfoFile, NfoKind } from '../../shared/files/nfo.ts';
import { AppError, failed, ok, type Reply } from '../../shared/reply.ts';
import { decodeNfo } from './decode-nfo.ts';
import { nfoOfElement } from './nfo-of-element.ts';
import { readXml } from './read-xml.ts';
import { type AddressedIds, titleAddresses } from './title-addresses.ts';
import type { XmlElement } from './xml-element.ts';

/** Larger than any NFO; Kodi's largest, with all pictures of a long series, have some 100 kB. */
export const LARGEST_NFO_BYTES = 1024 * 1024;
/** What is left out is named up to this many times. */
const MOST_PROBLEMS = 50;

const KINDS: ReadonlyMap<string, NfoKind> = new Map([
  ['movie', 'movie'],
  ['tvshow', 'series'],
  ['season', 'season'],
  ['episodedetails', 'episode'],
  ['musicvideo', 'video'],
]);
const MUSIC = new Set(['album', 'artist']);

/**
 * Reads an NFO file of Kodi, Jellyfin, Emby, tinyMediaManager or MediaPortal: its XML, addresses of the title's pages
 * behind it or alone, or those within a release's text. Fails with `file-not-nfo`, `file-encoding` or `file-too-large`.
 * @param fileName For messages.
 * @param now ms since the epoch: dates long after it are left out.
 */
export function readNfo(bytes: Uint8Array, fileName: string, now = Date.now()): Reply<NfoFile> {
  try {
    return ok(read(bytes, fileName, now));
  } catch (error) {
    if (error instanceof AppError) return failed(error);
    throw error;
  }
}

function read(bytes: Uint8Array, fileName: string, now: number): NfoFile {
  if (bytes.length === 0) throw new AppError('file-not-nfo', `“${fileName}” is empty.`);
  if (bytes.length > LARGEST_NFO_BYTES)
    throw new AppError('file-too-large', `“${fileName}” is larger than 1 MB, which no NFO file is.`);
  const text = decodeNfo(bytes, fileName);
  const { roots, problem, refusal } = readXml(text);
  if (refusal !== null) throw new AppError('file-not-nfo', `“${fileName}” ${refusal}.`);
  const titles = roots.flatMap(titlesOf);
  if (titles.length === 0) return readAddresses(text, roots, problem, fileName);
  const notes = new Set<string>();
  const entries = titles.map(([element, kind]) => {
    const own: string[] = [];
    const entry = nfoOfElement(element, kind, now, own);
    for (const note of own) notes.add(note);
    return entry;
  });
  const filled = withAddresses(entries, outside(text, roots)).filter(saysSomething);
  if (filled.length === 0)
    throw new AppError('file-not-nfo', `“${fileName}” names no title: nothing is filled in.`);
  const problems = [...notes].slice(0, MOST_PROBLEMS).map((note) => `Left out: ${note}.`);
  if (notes.size > MOST_PROBLEMS) problems.push(`Left out: ${notes.size - MOST_PROBLEMS} more values.`);
  return { entries: filled, problems: problem === null ? problems : [problem, ...problems] };
}

/** Elements of titles, also within one that holds several (`xbmcmultiepisode`). */
function titlesOf(root: XmlElement): readonly (readonly [XmlElement, NfoKind])[] {
  const kind = KINDS.get(root.name);
  if (kind !== undefined) return [[root, kind]];
  return root.children.flatMap((child) => {
    const childKind = KINDS.get(child.name);
    return childKind === undefined || MUSIC.has(root.name) ? [] : [[child, childKind] as const];
  });
}

function readAddresses(
  text: string,
  roots: readonly XmlElement[],
  problem: string | null,
  fileName: string,
): NfoFile {
  if (roots.some(({ name }) => MUSIC.has(name)))
    throw new AppError('file-not-nfo', `“${fileName}” is about music, which is not kept here.`);
  const { externalIds, kind, ambiguous } = titleAddresses(text);
  if (Object.keys(externalIds).length === 0)
    throw new AppError(
      'file-not-nfo',
      `“${fileName}” describes no title and names no page of one.${problem === null || roots.length === 0 ? '' : ` ${problem}`}`,
    );
  return {
    entries: [{ ...NOTHING, kind, externalIds }],
    problems: ambiguous.map((source) => `It names several titles of ${source}: the first counts.`),
  };
}

/** Kodi takes an address behind the XML for the title's; one of an episode is often its series'. */
function withAddresses(entries: readonly Nfo[], text: string): readonly Nfo[] {
  const [entry] = entries;
  if (entry === undefined || entries.length > 1 || entry.kind === 'episode' || entry.kind === 'season')
    return entries;
  const found: AddressedIds = titleAddresses(text);
  if (found.kind !== null && found.kind !== entry.kind) return entries;
  return [{ ...entry, externalIds: { ...found.externalIds, ...entry.externalIds } }];
}

/** What stands before and behind the XML. */
function outside(text: string, roots: readonly XmlElement[]): string {
  const last = roots.at(-1)?.name ?? '';
  const end = text.toLowerCase().lastIndexOf(`</${last}`);
  return `${text.slice(0, text.indexOf('<'))}\n${end < 0 ? '' : text.slice(end)}`;
}

function saysSomething(entry: Nfo): boolean {
  const { title, originalTitle, season, episode, plot, artwork, externalIds } = entry;
  const values = [title, originalTitle, season, episode, plot, artwork[0], Object.keys(externalIds)[0]];
  return values.some((value) => value !== null && value !== undefined);
}

const NOTHING: Nfo = {
  kind: null,
  title: null,
  originalTitle: null,
  sortTitle: null,
  year: null,
  premiered: null,
  aired: null,
  season: null,
  episode: null,
  lastEpisode: null,
  seriesTitle: null,
  plot: null,
  tagline: null,
  runtimeMin: null,
  rating: null,
  votes: null,
  userRating: null,
  genres: [],
  tags: [],
  countries: [],
  studios: [],
  credits: [],
  collection: null,
  trailers: [],
  artwork: [],
  externalIds: {},
  watched: null,
  playCount: null,
  lastPlayed: null,
  addedAt: null,
  isLocked: false,
  lockedFields: [],
};
