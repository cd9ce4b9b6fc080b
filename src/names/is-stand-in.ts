import { type FileLevel, type Folder, mainFolder } from './level.ts';
import type { Reading } from './read-segment.ts';

/** Files of discs: "00001", "VTS_01_1", "VIDEO_TS". */
const DISC_FILE = /^(?:\d{5}|vts_\d\d_\d|video_ts|index|movieobject)$/i;
/** Forms of names that were scrambled or shortened for Usenet; in lower case but for the last. */
const SCRAMBLED = [
  /^(?=.*\d)(?=.*[a-z])[a-z0-9]{16,}$/,
  /^[a-z0-9]{24,}$/,
  /^[a-z]{2,4}\d{0,4}$/,
  /^[a-z]{12,}_[a-z]{3,5}$/,
  /^[a-z]{2,5}-[a-z]{2,12}\d{0,4}[a-z]?$/,
  /p0(?:801|27)[. ]/,
  /^[a-z]{1,8}-[a-z.]{3,}[-.]s?\d{3,4}$/,
  /^\d{6}_\d{2}$/,
  /^[A-Za-z0-9]{20,}$/,
];
/** A name that long without a blank is scrambled whatever its folder says. */
const LONG = 15;

/** Whether the file's name says nothing, so that its folder speaks for it. */
export function isStandIn(file: FileLevel, folders: readonly Folder[]): boolean {
  if (folders.length > 0 && DISC_FILE.test(file.stem)) return true;
  const parent = mainFolder(folders)?.reading;
  if (parent === undefined) return false;
  return isScrambled(file, parent) || isGroupPrefixed(file.stem, parent);
}

function isScrambled({ stem, reading }: FileLevel, parent: Reading): boolean {
  return (
    SCRAMBLED.some((form) => form.test(stem)) &&
    (!isTelling(reading) || /^[\d_]+$/.test(stem)) &&
    (isTelling(parent) || stem.length > LONG)
  );
}

/** "grp-town" in "Quiet.Town.2009.720p-GRP": the folder has it in full. */
function isGroupPrefixed(stem: string, parent: Reading): boolean {
  return (
    parent.group !== null &&
    isTelling(parent) &&
    stem.toLowerCase().startsWith(`${parent.group.toLowerCase()}-`)
  );
}

/** Whether a name states an episode, a day, a film's year, or a release. */
function isTelling({ segment }: Reading): boolean {
  const { numbers, date, year, marks } = segment;
  if (numbers.episodes.length > 0 || date !== null) return true;
  if (year !== null && marks.length > 1) return true;
  const ofRelease = marks.filter(
    ({ kind }) => kind === 'resolution' || kind === 'source' || kind === 'video-codec',
  );
  return ofRelease.length > 1;
}
