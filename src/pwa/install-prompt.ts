/** Chromium's event, which no standard describes: https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/**
 * Holds the browser's offer to install the app until a person asks for it. Dispatches `change` when
 * the offer comes or goes, and `installed` once the app is.
 */
export class InstallPrompt extends EventTarget {
  #offer: BeforeInstallPromptEvent | undefined;

  constructor(target: Window = window) {
    super();
    target.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#setOffer(event as BeforeInstallPromptEvent);
    });
    target.addEventListener('appinstalled', () => {
      this.#setOffer(undefined);
      this.dispatchEvent(new Event('installed'));
    });
  }

  /** Whether {@link InstallPrompt.prompt} would show anything. */
  get available(): boolean {
    return this.#offer !== undefined;
  }

  /** Shows the browser's own dialog. An offer serves once; the browser makes a new one later. */
  async prompt(): Promise<'accepted' | 'dismissed' | 'unavailable'> {
    const offer = this.#offer;
    if (!offer) return 'unavailable';
    this.#setOffer(undefined);
    const { outcome } = await offer.prompt();
    return outcome;
  }

  #setOffer(offer: BeforeInstallPromptEvent | undefined): void {
    this.#offer = offer;
    this.dispatchEvent(new Event('change'));
  }
}
