import type { Workbox } from 'workbox-window';

/**
 * `available`: a new version is installed and waits. `waiting-for-writer`: a person agreed, and the
 * work under way is being finished. `activating`: the page is about to reload.
 */
export type UpdateState = 'none' | 'available' | 'waiting-for-writer' | 'activating';

/** What an update needs of the app. */
export interface UpdateOptions {
  /** Resolves when nothing is being written, so that a reload loses nothing. */
  readonly waitForIdle: () => Promise<void>;
  /** Starts the new version; reloads the page unless told otherwise. */
  readonly reload?: () => void;
}

/** How often a page that stays open looks for a new version, in ms. */
const checkInterval = 60 * 60 * 1000;

/** So long the new version may take to take over before the page is loaded anew all the same, in ms. */
const TAKE_OVER_WITHIN = 2000;

/** Registers the service worker and leads a new version in. Dispatches `change` when its state does. */
export class UpdateController extends EventTarget {
  readonly #scriptUrl: string;
  #workbox: Workbox | undefined;
  readonly #waitForIdle: () => Promise<void>;
  readonly #reload: () => void;
  #state: UpdateState = 'none';
  #checkedAt = Date.now();

  /** @param scriptUrl the service worker's URL; its folder is what it controls */
  constructor(scriptUrl: URL, { waitForIdle, reload = () => location.reload() }: UpdateOptions) {
    super();
    this.#scriptUrl = scriptUrl.href;
    this.#waitForIdle = waitForIdle;
    this.#reload = reload;
  }

  get state(): UpdateState {
    return this.#state;
  }

  /** Registers the service worker; quietly does nothing where there are none. */
  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    // The first screen does not need it.
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(this.#scriptUrl);
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => this.#become('available'));
    workbox.addEventListener('controlling', (event) => {
      if (event.isUpdate) void this.#startNewVersion();
    });
    document.addEventListener('visibilitychange', () => void this.#checkAgain(workbox));
    await workbox.register();
  }

  /** Lets the waiting version take over once the writer is idle. Every open page then reloads. */
  async activate(): Promise<void> {
    if (this.#state !== 'available') return;
    this.#become('waiting-for-writer');
    await this.#waitForIdle();
    this.#become('activating');
    this.#workbox?.messageSkipWaiting();
    // A part of the app that is being loaded just now can keep the old version in place for ever (Chromium): the
    // request ends with the page, and the new version takes over then.
    setTimeout(() => void this.#startNewVersion(), TAKE_OVER_WITHIN);
  }

  /**
   * The new version has taken over, because of this tab or another. Work that was begun meanwhile, or
   * of which the tab that agreed knows nothing, is finished before the page goes.
   */
  async #startNewVersion(): Promise<void> {
    this.#become('waiting-for-writer');
    await this.#waitForIdle();
    this.#become('activating');
    this.#reload();
  }

  async #checkAgain(workbox: Workbox): Promise<void> {
    const due = Date.now() - this.#checkedAt >= checkInterval;
    if (document.visibilityState !== 'visible' || !navigator.onLine || !due) return;
    this.#checkedAt = Date.now();
    await workbox.update().catch(() => undefined);
  }

  #become(state: UpdateState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
