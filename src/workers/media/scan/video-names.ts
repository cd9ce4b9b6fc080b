import { seasonOfFolder } from '../../../shared/names/season-folder.ts';

const VIDEO_EXTENSIONS = new Set('mkv mp4 avi mov flv wmv webm m4v mpg mpeg m2ts mts ts vob f4v'.split(' '));

/** Folders that hold nothing but extras, whatever stands beside them. */
const EXTRAS_FOLDERS = new Set([
  'featurettes',
  'featurette',
  'behind the scenes',
  'behindthescenes',
  'deleted scenes',
  'sample',
  'samples',
  'trailer',
  'trailers',
  'interviews',
  'bonus',
  'bonus features',
  'bonus material',
  'special features',
]);

/** The extension in lower case, without the dot; null without one. */
export function extensionOf(name: string): string | null {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? null : name.slice(dot + 1).toLowerCase();
}

/**
 * Whether a name is that of a video. What macOS keeps beside a file of another system ("._Film.mkv") is none.
 */
export function isVideoName(name: string): boolean {
  const extension = extensionOf(name);
  return extension !== null && VIDEO_EXTENSIONS.has(extension) && !name.startsWith('._');
}

/** Whether a folder is hidden: one dot in front. "...And Justice for All" is not. */
export function isHiddenFolder(name: string): boolean {
  return name.startsWith('.') && !name.startsWith('..');
}

export function isExtrasFolder(name: string): boolean {
  return EXTRAS_FOLDERS.has(name.toLowerCase().replace(/[-_. ]+/g, ' '));
}

/** A folder whose name is "Extras" is one beside videos, seasons and discs only: there is a series of that name. */
export function isPerhapsExtrasFolder(name: string): boolean {
  return /^extras?$/i.test(name);
}

/** Whether a folder with this name shows that what is beside it belongs to one title. */
export function isPartOfTitle(name: string): boolean {
  return seasonOfFolder(name) !== null || /^(?:disc|disk|cd|dvd)[ ._-]*\d+$|^bdmv$|^video_ts$/i.test(name);
}
