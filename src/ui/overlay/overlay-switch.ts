import type { App } from '../../app/app.ts';
import { OverlayStore } from '../../app/performance/overlay-store.ts';
import { deepActiveElement } from '../deep-active-element.ts';

/** Of the key that, with Shift and Alt, opens and closes the overlay: on some keyboards Alt makes it another character. */
const KEY_CODE = 'KeyP';

/**
 * Shows the overlay while `app.overlay` says so, as it was when the page was left, and lets a key change it.
 * @param key name under which its state is stored, with the app's prefix
 */
export function startOverlaySwitch(app: App, key: string): void {
  const store = new OverlayStore(localStorage, key);
  // That it is open again after a reload takes the focus from nothing.
  if (store.value.isOpen) app.overlay.set(true);
  if (app.overlay.value) void show(app, store, { takesFocus: !store.value.isOpen });
  app.overlay.subscribe((isOpen) => {
    store.change({ isOpen });
    if (isOpen) void show(app, store, { takesFocus: true });
  });
  // The first to hear of it: what has the focus may have a use for its letter.
  window.addEventListener('keydown', (event) => onKeyDown(app, event), { capture: true });
}

/** Resolves when it is in the page. */
async function show(app: App, store: OverlayStore, { takesFocus }: { takesFocus: boolean }): Promise<void> {
  try {
    const { RsPerfOverlay } = await import('./rs-perf-overlay.ts');
    if (!app.overlay.value) return;
    const returnTo = takesFocus ? deepActiveElement() : null;
    const overlay = new RsPerfOverlay();
    overlay.app = app;
    overlay.store = store;
    const close = () => {
      end();
      const hadFocus = document.activeElement === overlay;
      overlay.remove();
      if (hadFocus && returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
    };
    const end = app.overlay.subscribe(close);
    overlay.addEventListener('rs-close', () => app.overlay.set(false));
    document.body.append(overlay);
    await overlay.updateComplete;
    if (takesFocus) overlay.focus();
  } catch (error) {
    app.overlay.set(false);
    app.toasts.showError(error);
  }
}

function onKeyDown(app: App, event: KeyboardEvent): void {
  if (!isShortcut(event)) return;
  event.preventDefault();
  event.stopPropagation();
  app.overlay.set(!app.overlay.value);
}

function isShortcut({ code, altKey, shiftKey, ctrlKey, metaKey, repeat }: KeyboardEvent): boolean {
  return code === KEY_CODE && altKey && shiftKey && !ctrlKey && !metaKey && !repeat;
}
