import type { NameRule } from '../names/name-rule.ts';

/** What a scan of a library leaves out, and the user's own rules for names. */
export interface ScanRules {
  /** Names of folders that are not entered; any case. Folders whose name begins with a dot never are. */
  readonly ignoredFolders: readonly string[];
  /** Without the dot, any case: videos of these are left out. */
  readonly ignoredExtensions: readonly string[];
  /** Patterns for paths relative to the root, with `*`, `**` and `?`; any case. */
  readonly ignoredPatterns: readonly string[];
  /** Samples, trailers and other extras are left out. */
  readonly ignoresExtras: boolean;
  /** Smaller videos are left out; bytes. */
  readonly smallestBytes: number;
  readonly nameRules: readonly NameRule[];
}

/** What is left out unless a person says otherwise: what systems and programs keep beside films. */
export const DEFAULT_SCAN_RULES: ScanRules = {
  ignoredFolders: [
    '$RECYCLE.BIN',
    'System Volume Information',
    'lost+found',
    'node_modules',
    '@eaDir',
    '#recycle',
    'Temp',
    'Thumbs',
    'extrafanart',
    'extrathumbs',
    'metadata',
    'CERTIFICATE',
  ],
  ignoredExtensions: [],
  ignoredPatterns: [],
  ignoresExtras: true,
  smallestBytes: 0,
  nameRules: [],
};
