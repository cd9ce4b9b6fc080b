import { reasonOf } from '../../../app/error-facts.ts';
import type { OpenOutcome } from '../../../app/playback/open-file.ts';
import type { NextUp } from '../../../rpc/playback-api.ts';
import { formatPosition } from '../../../shared/format-position.ts';
import { partAmong } from '../../../shared/names/part-of-name.ts';
import type { PlayableItem } from '../../../shared/playback.ts';

/** Why nothing plays, and what a person can do. */
export interface Obstacle {
  readonly heading: string;
  readonly text: string;
  /** What the first button does; absent: nothing can be done here. */
  readonly act?: { readonly kind: 'allow' | 'choose' | 'retry'; readonly label: string };
}

/** What stands on the player's stage. */
export type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'resume'; readonly resumeMs: number; readonly part: number | null }
  | { readonly kind: 'playing' }
  | { readonly kind: 'blocked'; readonly obstacle: Obstacle };

/** "S1 E2"; empty for what has no numbers. */
export function episodeName({
  season,
  episode,
}: {
  readonly season: number | null;
  readonly episode: number | null;
}): string {
  return [season === null ? '' : `S${season}`, episode === null ? '' : `E${episode}`]
    .filter(Boolean)
    .join(' ');
}

/** What comes next is: an episode, or a part. */
export function nextKind({ part }: NextUp): string {
  return part === null ? 'Next episode' : 'Next part';
}

/** "S1 E2 The Door", "Part 2". */
export function nextName(next: NextUp): string {
  if (next.part !== null) return `Part ${next.part.number}`;
  return [episodeName(next), next.title].filter(Boolean).join(' ');
}

/**
 * What stands under a title: its series and number, its year, or else its file, and which part of it is played; a blank
 * where there is none of these.
 */
export function underTitle(item: PlayableItem, fileName: string | undefined): string {
  const part = fileName === undefined ? undefined : partAmong(fileName, item.files);
  const name = [item.seriesTitle, episodeName(item)].filter(Boolean).join(' · ') || item.year?.toString();
  const said = [name, part === undefined ? undefined : `Part ${part}`].filter(Boolean).join(' · ');
  return said || (fileName ?? '\u00a0');
}

/** Where to go on, behind "Continue" or "Resume": "at 0:42", "part 2 at 0:42", "with part 2". */
export function placeWords(resumeMs: number, resumePart: number | null): string {
  if (resumePart === null || (resumePart === 1 && resumeMs === 0)) return `at ${formatPosition(resumeMs)}`;
  return resumeMs === 0 ? `with part ${resumePart}` : `part ${resumePart} at ${formatPosition(resumeMs)}`;
}

/** What is said of a title without a file. */
export const NO_FILE: Obstacle = {
  heading: 'There is no file of it',
  text: 'Scan the folder that it is in, and it can be played from here.',
};

/** What is said of a file that its place gave, and of which nothing can be read. */
export const UNREADABLE: Obstacle = {
  heading: 'The file cannot be read any more',
  text: 'It was changed, moved or removed since its folder was chosen, or its drive is gone. Choose the folder again, and it can be played from here.',
  act: { kind: 'retry', label: 'Try again' },
};

/** What is said of a file that could not be opened. */
export function obstacleOf(outcome: Exclude<OpenOutcome, { readonly state: 'ready' }>): Obstacle {
  switch (outcome.state) {
    case 'ask':
      return askObstacle(outcome.root.name, outcome.isDenied);
    case 'choose':
      return {
        heading: `“${outcome.root.name}” has to be chosen again`,
        text:
          outcome.root.kind === 'files'
            ? 'This browser shows a folder only once: what was chosen is gone when its tab is.'
            : 'The browser does not know any more where the folder is. What is known of its files is kept.',
        act: { kind: 'choose', label: 'Choose the folder again' },
      };
    case 'listed':
      return {
        heading: 'Only its path is known',
        text: `“${outcome.root.name}” is a list of paths: the files are on another machine, where this browser does not reach.`,
      };
    case 'nowhere':
      return {
        heading: 'No folder of it is known',
        text: 'It came with an imported list. Add the folder that it is in, and it can be played from here.',
      };
    case 'missing':
      return {
        heading: 'The file is not there',
        text: `It was moved, renamed or removed since “${outcome.root.name}” was last scanned. Scan it again to find it.`,
        act: { kind: 'retry', label: 'Try again' },
      };
    case 'away':
      return {
        heading: `“${outcome.root.name}” is out of reach`,
        text: 'Its drive may not be connected. Nothing of it is forgotten.',
        act: { kind: 'retry', label: 'Try again' },
      };
    case 'failed':
      return {
        heading: 'The file cannot be read',
        text: reasonOf(outcome.error),
        act: { kind: 'retry', label: 'Try again' },
      };
  }
}

function askObstacle(name: string, isDenied: boolean): Obstacle {
  const act = { kind: 'allow', label: isDenied ? 'Ask again' : `Allow reading “${name}”` } as const;
  if (!isDenied)
    return {
      heading: 'The browser wants to be asked',
      text: `It lets Reelshelf read the files of “${name}” only after you have allowed it.`,
      act,
    };
  return {
    heading: `“${name}” may not be read`,
    text: 'The permission was denied, so nothing of it can be played. It can be allowed here or in the browser’s settings for this site.',
    act,
  };
}
