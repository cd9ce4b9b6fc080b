import type { Library } from '../../shared/library.ts';
import type { App } from '../app.ts';
import { startScan } from './start-scan.ts';

/** Asks whether all names of a library's files are to be read again, and has that done. */
export function askToRereadNames(app: App, library: Library): void {
  app.dialog.set({
    kind: 'confirm',
    heading: `Read all names of “${library.name}” again?`,
    text: 'Each file gets the title that its name says by the rules of today. Titles that found their match by themselves, and are named otherwise now, wait to be matched again. What you have chosen, watched, tagged or marked, and what NFO files say, stays as it is and is listed in the report.',
    action: 'Read all names again',
    isHarmless: true,
    run: () => startScan(app, library, { rereadsNames: true }),
  });
}
