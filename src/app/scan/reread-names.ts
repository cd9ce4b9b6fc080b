import type { Library } from '../../shared/library.ts';
import type { App } from '../app.ts';
import { startScan } from './start-scan.ts';

/** Asks whether all names of a library's files are to be read again, and has that done. */
export function askToRereadNames(app: App, library: Library): void {
  app.dialog.set({
    kind: 'confirm',
    heading: `Read all names of “${library.name}” again?`,
    text: 'Each file gets the title that its name says by today’s rules. Titles that were matched automatically wait to be matched again where a name says something else now. What you have chosen, watched, tagged or marked, and what NFO files say, stays as it is and is listed in the report.',
    action: 'Read all names again',
    isHarmless: true,
    run: () => startScan(app, library, { rereadsNames: true }),
  });
}
