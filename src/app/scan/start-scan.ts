import type { Library } from '../../shared/library.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import type { ScanOptions } from './scan-service.ts';

/** Scans a library's folders again, or those of all libraries, as a person's action: what goes wrong is shown. */
export function startScan(app: App, library: Library | undefined, options: ScanOptions = {}): void {
  scan(app, library, { ...options, ask: true }).catch((error: unknown) => {
    const isToChoose = error instanceof AppError && error.code === 'permission-revoked';
    if (isToChoose && library) app.dialog.set({ kind: 'library', library });
    else app.toasts.showError(error);
  });
}

async function scan(app: App, library: Library | undefined, options: ScanOptions): Promise<unknown> {
  const scans = await app.scans();
  return library ? scans.scanLibrary(library.id, options) : scans.scanAll(options);
}
