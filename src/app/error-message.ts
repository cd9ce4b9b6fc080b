import type { ErrorCode } from '../shared/error-code.ts';

/** What the interface says of a failure. */
export interface ErrorMessage {
  /** A few words: what happened. */
  readonly title: string;
  /** One or two sentences: what it means for what is stored. */
  readonly text: string;
  /** What a person can do now. */
  readonly advice: string;
}

const MESSAGES: Readonly<Record<ErrorCode, ErrorMessage>> = {
  cancelled: {
    title: 'Stopped',
    text: 'What had been stored by then was kept.',
    advice: 'It can be started again at any time.',
  },
  'not-found': {
    title: 'Not here any more',
    text: 'This was removed, or the address is not one of this library.',
    advice: 'Go back to the list.',
  },
  'invalid-argument': {
    title: 'That cannot be done this way',
    text: 'A value was outside of what is possible. Nothing was changed.',
    advice: 'Check what was entered and try again.',
  },
  constraint: {
    title: 'That is there already',
    text: 'Another entry has the same name. Nothing was changed.',
    advice: 'Choose another name.',
  },
  'changed-since': {
    title: 'Changed in another place',
    text: 'This is not as it was when it was opened here. Nothing was changed.',
    advice: 'Look at what it is now and decide again.',
  },
  busy: {
    title: 'Another job is writing',
    text: 'One import runs at a time, over all tabs.',
    advice: 'Wait for it to end, or cancel it under Jobs.',
  },
  'storage-full': {
    title: 'No space left',
    text: 'The browser has no more space for this site. Everything stored before is safe.',
    advice: 'Free space on this device or remove a library, then resume the job.',
  },
  'storage-unavailable': {
    title: 'This browser cannot keep a library here',
    text: 'The browser offers no private file storage (OPFS) to this page. It is missing in old browsers and in some private windows.',
    advice: 'Use a normal window of Chrome or Edge 123, Firefox 121, Safari 17.5, or newer.',
  },
  'database-damaged': {
    title: 'The database is damaged',
    text: 'The file, or a part of it, cannot be read. Nothing is written to it any more.',
    advice: 'Save the file, start over, and restore an export or import the catalogues again.',
  },
  'database-not-ours': {
    title: 'Not a Reelshelf library',
    text: 'The file is no SQLite database, or one of another program.',
    advice: 'Choose a file that was exported from Reelshelf.',
  },
  'database-newer': {
    title: 'The library is newer than this app',
    text: 'A newer version of Reelshelf has changed its structure. Here it can be read but not changed.',
    advice: 'Reload to get the newest version. An export is possible meanwhile.',
  },
  'database-read-only': {
    title: 'Read only',
    text: 'The library is opened for reading only, so nothing was changed.',
    advice: 'Reload to get the newest version of the app.',
  },
  'migration-failed': {
    title: 'The library could not be brought up to date',
    text: 'A step of the update failed and was undone: the library is as it was.',
    advice: 'Export it to be safe, then reload to try again.',
  },
  'migration-history': {
    title: 'The library has another history',
    text: 'The structure recorded in the file is not the one this version knows. Nothing was touched.',
    advice: 'Export it to be safe, and open it with the version that made it.',
  },
  'build-mismatch': {
    title: 'This tab is out of date',
    text: 'Nothing is lost.',
    advice: 'Reload the page to go on.',
  },
  'worker-died': {
    title: 'A part of Reelshelf stopped and was started again',
    text: 'What was confirmed before is stored. The last action may not have been.',
    advice: 'Try again. An import can be resumed under Jobs.',
  },
  'file-unreadable': {
    title: 'The file cannot be read',
    text: 'It was moved, changed or removed since it was chosen. What had been imported by then is kept.',
    advice: 'Choose the file again.',
  },
  'file-not-catalogue': {
    title: 'Not a catalogue',
    text: 'The file is neither JSON Lines, nor a JSON array, nor CSV.',
    advice: 'Choose a .jsonl, .json or .csv file, plain or gzipped.',
  },
  'file-not-media': {
    title: 'Not a video',
    text: 'The file is no video, or it is damaged where it tells what it is.',
    advice: 'Check that it plays, or leave it out.',
  },
  'file-encoding': {
    title: 'Unknown text encoding',
    text: 'The text of the file is not UTF-8, UTF-16 or Windows-1252.',
    advice: 'Save it as UTF-8 and choose it again.',
  },
  'file-too-large': {
    title: 'Too large',
    text: 'One record of the file is larger than 8 MB, which no title is.',
    advice: 'Check that the file is a catalogue with one title a line.',
  },
  'gzip-damaged': {
    title: 'The gzip file is damaged',
    text: 'It ends too early or its checksum is wrong. What had been imported by then is kept.',
    advice: 'Download or compress the file again.',
  },
  'file-not-nfo': {
    title: 'Not an NFO file of a title',
    text: 'The file describes no film, series or episode, or in a way that is not read. Nothing was taken from it.',
    advice: 'Have the program that made it write it again, or remove it.',
  },
  'permission-revoked': {
    title: 'No permission to read any more',
    text: 'The browser withdrew the permission for the file or folder.',
    advice: 'Allow it or choose it again to go on.',
  },
  'provider-failed': {
    title: 'No answer from a provider',
    text: 'Nothing was changed. What was looked up before is still here.',
    advice: 'Try again later, or look at Providers in the settings.',
  },
  internal: {
    title: 'Something went wrong',
    text: 'This should not have happened. What was stored is kept.',
    advice: 'Reload the page. If it comes back, copy the details into a report.',
  },
};

/** What to say of a failure code. */
export function messageFor(code: ErrorCode): ErrorMessage {
  return MESSAGES[code];
}
