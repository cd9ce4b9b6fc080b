import { seasonOfFolder } from './names/season-folder.ts';

/** The folder that titles of one kind belong together in: that of the file, and for a series that of its seasons. */
export function caseFolder(path: string | null, mediaType: 'movie' | 'series'): string {
  if (path === null) return '';
  const folders = path.split('/').slice(0, -1);
  const isPart = mediaType === 'series' && folders.length > 1 && isPartOfSeries(folders.at(-1) ?? '');
  return (isPart ? folders.slice(0, -1) : folders).join('/');
}

function isPartOfSeries(folder: string): boolean {
  return seasonOfFolder(folder) !== null || /^extras?$/i.test(folder);
}
