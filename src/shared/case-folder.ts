/** "Season 1", "Staffel 02", "S3", "Specials": folders that hold a part of a series. */
const SEASON_FOLDER =
  /^(?:(?:season|series|staffel|saison|temporada|stagione|seizoen|sezon|säsong)[ ._-]*\d{1,4}|s\d{1,3}|specials?|extras?)$/i;

/** The folder that titles of one kind belong together in: that of the file, and for a series that of its seasons. */
export function caseFolder(path: string | null, mediaType: 'movie' | 'series'): string {
  if (path === null) return '';
  const folders = path.split('/').slice(0, -1);
  const isSeason = mediaType === 'series' && folders.length > 1 && SEASON_FOLDER.test(folders.at(-1) ?? '');
  return (isSeason ? folders.slice(0, -1) : folders).join('/');
}
