/** Tables whose rows name pictures, and what matches keep. */
const PICTURED = [
  'own_artwork',
  'collection',
  'match',
  'match-many',
  'whole/own_artwork',
  'whole/artwork',
  'root/artwork',
  'root/season_sidecar',
];
/** A key of a stored picture: the digits of a hash, and nothing beside them. */
const KEY = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g;

/**
 * Keys of the stored pictures that a part of an act names, each once. A text that looks like one counts as well: a picture
 * of that name would stay a while longer.
 * @param changes JSON, perhaps with JSON in it
 */
export function pictureKeysOf(table: string, changes: string): readonly string[] {
  return PICTURED.includes(table) ? [...new Set(changes.match(KEY))] : [];
}
