import type { AttachedSidecars, Sidecar } from '../../shared/files/sidecar.ts';
import { artworkEnding, artworkWords, seasonOfName } from './artwork-words.ts';
import { classifyFile, extensionOf } from './classify-file.ts';
import { areSubtitleWords, lastSubtitleWords, type SubtitleWords, subtitleWords } from './subtitle-words.ts';
import { stemOf, VideoStems } from './video-stems.ts';

const NFO_OF_FOLDER = new Set(['movie', 'tvshow', 'season']);
const SUBTITLE_FOLDER = /^(?:subs?|subtitles?|vobsubs?|srt)$/i;
/** Names of episodes: a picture named after one is a still, after anything else its poster. */
const EPISODE = /s\d{1,4}[ ._-]?e\d{1,4}|\b\d{1,2}x\d{2,3}\b/i;
const NOTHING_SAID: Omit<Sidecar, 'name' | 'kind'> = {
  artworkType: null,
  season: null,
  language: null,
  isForced: false,
  isHearingImpaired: false,
  isDefault: false,
};

/** A sidecar, and whose it is: `[]` is the folder's. */
interface Placed {
  readonly sidecar: Sidecar;
  readonly videos: readonly string[];
}

/**
 * Finds out which files of a folder belong to which of its videos, by the names that Kodi, Jellyfin, Emby and Plex
 * agree on. Files that belong to none, nor to the folder, are left out.
 * @param videos Names of the folder's videos.
 * @param others Names of its other files, and paths beneath it such as `Subs/2_English.srt`.
 */
export function attachSidecars(videos: readonly string[], others: readonly string[]): AttachedSidecars {
  const stems = new VideoStems(videos);
  const byVideo = new Map<string, Sidecar[]>();
  const ofFolder: Sidecar[] = [];
  for (const name of withoutPairs(others)) {
    const placed = place(name, stems);
    if (placed === null) continue;
    if (placed.videos.length === 0) ofFolder.push(placed.sidecar);
    for (const video of placed.videos) {
      const list = byVideo.get(video);
      if (list === undefined) byVideo.set(video, [placed.sidecar]);
      else list.push(placed.sidecar);
    }
  }
  return { byVideo, ofFolder };
}

function place(path: string, stems: VideoStems): Placed | null {
  const kind = classifyFile(path);
  const folders = path.split('/');
  const stem = stemOf(folders.pop() ?? '');
  if (kind === 'subtitle') return placeSubtitle(path, folders, stem, stems);
  if (folders.length > 0) return null;
  if (kind === 'nfo') return placeNfo(path, stem, stems);
  return kind === 'artwork' ? placeArtwork(path, stem, stems) : null;
}

function placeSubtitle(
  path: string,
  folders: readonly string[],
  stem: string,
  stems: VideoStems,
): Placed | null {
  if (folders.length > 0 && !SUBTITLE_FOLDER.test(folders[0] ?? '')) return null;
  const sidecar = (words: SubtitleWords): Sidecar => ({
    ...NOTHING_SAID,
    ...words,
    name: path,
    kind: 'subtitle',
  });
  const own = stems.longest(stem);
  // A point parts a title of the track as well ("Film.Commentary.en"); other signs may go on with another film's name.
  if (own !== null && (/^(?:\.|$)/.test(own.ending) || areSubtitleWords(own.ending)))
    return { sidecar: sidecar(subtitleWords(own.ending)), videos: own.videos };
  const named = folders.slice(1).flatMap((folder) => wholeMatch(folder, stems));
  const videos = named.length > 0 ? named : stems.only === null ? [] : [stems.only];
  return { sidecar: sidecar(lastSubtitleWords(stem)), videos };
}

function placeNfo(name: string, stem: string, stems: VideoStems): Placed | null {
  const sidecar: Sidecar = { ...NOTHING_SAID, name, kind: 'nfo' };
  const own = wholeMatch(stem, stems);
  if (own.length > 0) return { sidecar, videos: own };
  if (NFO_OF_FOLDER.has(stem.toLowerCase())) return { sidecar, videos: [] };
  const season = seasonOfName(stem);
  if (season !== null) return { sidecar: { ...sidecar, season }, videos: [] };
  return stems.only === null ? null : { sidecar, videos: [stems.only] };
}

function placeArtwork(name: string, stem: string, stems: VideoStems): Placed | null {
  const own = stems.longest(stem);
  const type = own?.ending === '' ? (EPISODE.test(stem) ? 'thumbnail' : 'poster') : null;
  const ending = own === null || type !== null ? null : artworkEnding(own.ending);
  if (own !== null && (type !== null || ending !== null))
    return {
      sidecar: { ...NOTHING_SAID, ...(ending ?? { artworkType: type }), name, kind: 'artwork' },
      videos: own.videos,
    };
  const words = artworkWords(stem);
  return words === null
    ? null
    : { sidecar: { ...NOTHING_SAID, ...words, name, kind: 'artwork' }, videos: [] };
}

function wholeMatch(name: string, stems: VideoStems): readonly string[] {
  const match = stems.longest(name);
  return match?.ending === '' ? match.videos : [];
}

/** Without the `.sub` of each VobSub pair: it is read by way of its `.idx`. */
function withoutPairs(names: readonly string[]): readonly string[] {
  const indexes = new Set(
    names.filter((name) => extensionOf(name) === 'idx').map((name) => stemOf(name).toLowerCase()),
  );
  return names.filter((name) => extensionOf(name) !== 'sub' || !indexes.has(stemOf(name).toLowerCase()));
}
