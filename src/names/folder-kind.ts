import { seasonOfFolder } from '../shared/names/season-folder.ts';

const YEAR_FOLDER = /^(?:19|20)\d\d$/;
const GENERIC = new Set(
  (
    'movies movie films film filme tv television tvshows tvshow shows show series serien anime animes cartoons media video videos downloads download ' +
    'complete unsorted incoming torrents torrent bdmv stream video_ts audio_ts av home mnt srv server data drive share shared volumes users root test tmp ' +
    'library libraries documentaries documentary kids new old 3d 4k hd uhd sub subs subtitles cd1 cd2 cd3 disc1 disc2 disc3 disk1 disk2 dvd1 dvd2 storage nas ' +
    'movies-hd tv-shows tvseries collection nfs torrents-done recordings clips backup certificate'
  ).split(' '),
);
const EXTRAS =
  /^(?:extras?|samples?|trailers?|featurettes?|behind[\s._-]?the[\s._-]?scenes|deleted[\s._-]?(?:and extended )?scenes|interviews?|bonus|shorts|scenes|other|making[\s._-]?of|previews?)$/i;

/** What a folder is to the videos below it. */
export interface FolderKind {
  readonly kind: 'season' | 'generic' | 'extras' | 'title';
  /** Of a season's folder; 0 for specials. */
  readonly season: number | null;
}

/** Tells a season's folder, one that only gathers, and one that may name a title apart. */
export function folderKind(name: string): FolderKind {
  const trimmed = name.trim();
  const lower = trimmed.toLowerCase();
  const season = seasonOfFolder(trimmed);
  if (season !== null) return { kind: 'season', season };
  if (EXTRAS.test(trimmed)) return { kind: 'extras', season: null };
  const plain = lower.replace(/\s/g, '');
  if (
    GENERIC.has(plain) ||
    /^[a-z]:$/.test(lower) ||
    /^(?:cd|dis[ck]|dvd)[\s._-]?\d{1,2}$/.test(lower) ||
    YEAR_FOLDER.test(lower) ||
    !/[\p{L}\p{N}]/u.test(lower)
  )
    return { kind: 'generic', season: null };
  return { kind: 'title', season: null };
}
