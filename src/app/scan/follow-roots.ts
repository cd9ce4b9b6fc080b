import type { ChangeKind } from '../../rpc/change-event.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import type { Backend } from '../backend.ts';
import type { Observable } from '../observable.ts';

/** What a scan changes again and again is read anew at most so often, in ms. */
const PAUSE = 2000;

/** What says nothing of roots. */
const OTHER_KINDS: readonly ChangeKind[] = ['person', 'saved-search', 'setting', 'playback'];

/** Keeps the list of roots as the database has it, in every tab. Returns what reads it at once. */
export function followRoots(
  backend: Backend,
  roots: Observable<readonly ScanRoot[] | undefined>,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async () => {
    clearTimeout(timer);
    timer = undefined;
    roots.set(await backend.scan.roots());
  };
  backend.onChange(({ kinds }) => {
    if (kinds.every((kind) => OTHER_KINDS.includes(kind))) return;
    // What cannot be read is told by whoever asks for it.
    timer ??= setTimeout(() => void refresh().catch(() => undefined), PAUSE);
  });
  return refresh;
}
