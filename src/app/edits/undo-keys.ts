import type { App } from '../app.ts';
import { isCovered } from '../covering.ts';

/** Kinds of `input` in which nothing is typed. */
const NOT_TYPED = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/**
 * Ctrl or Cmd with Z takes the newest act back, with Shift does it again; not where text is typed, which has an undo of its
 * own, nor behind a dialog.
 */
export function startUndoKeys(app: App): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !isUndoKey(event) || isTyped(event) || isElsewhere(app)) return;
    event.preventDefault();
    void app.edits().then(
      (edits) => (event.shiftKey ? edits.redo() : edits.undo()),
      (error: unknown) => app.toasts.showError(error),
    );
  });
}

function isUndoKey({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && ctrlKey !== metaKey && !altKey && !repeat;
}

function isTyped(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type);
  return target.isContentEditable || target.matches('textarea');
}

/** The match inbox takes its own decisions back. */
function isElsewhere(app: App): boolean {
  return isCovered(app) || app.router.value.page === 'inbox';
}
