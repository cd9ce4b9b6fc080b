import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { Trailer } from '../../../shared/metadata/title-details.ts';
import type { TrailerPlayer } from '../../../shared/trailer-player.ts';
import '../../elements/rs-dialog.ts';
import { iconOffline } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/** A trailer in the player of the site that has it. Opening it is what a person asked for: the site is asked at once. */
@customElement('rs-trailer-dialog')
export class RsTrailerDialog extends LitElement {
  static override styles = [
    controls,
    css`
      rs-dialog {
        --dialog-width: max(min(100%, 420px), min(960px, calc((100dvh - 220px) * 16 / 9)));
      }

      .screen {
        display: grid;
        width: 100%;
        aspect-ratio: 16 / 9;
        border: 0;
        border-radius: var(--radius);
        background: #000;
      }

      .away {
        place-content: center;
        justify-items: center;
        gap: var(--space-3);
        padding: var(--space-4);
        background: var(--surface-hover);
        text-align: center;
      }

      .away .icon {
        width: 28px;
        height: 28px;
        color: var(--text-muted);
      }

      p {
        margin: 0;
        max-width: 44ch;
      }

      .note {
        max-width: none;
        margin-top: var(--space-2);
        color: var(--text-muted);
        font-size: var(--size-1);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) trailer!: Trailer;
  @property({ attribute: false }) player!: TrailerPlayer;
  /** It was begun: it stays when the network goes, for what of it has been loaded. */
  @state() private isBegun = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.isOnline]);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.app.isOnline.value) this.isBegun = true;
  }

  protected override render(): TemplateResult {
    const { site } = this.player;
    const { url, name } = this.trailer;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${name} @rs-close=${this.#close}>
      ${this.isBegun ? html`${this.#renderPlayer()}<p class="note">If no picture comes, ${site} is out of reach from here, or lets nobody play this trailer elsewhere.</p>` : this.#renderAway()}
      <a slot="actions" class="button" href=${url} target="_blank" rel="noreferrer">Open at ${site}</a>
    </rs-dialog>`;
  }

  /**
   * The site may run its own player and nothing else: no pop-ups, no leading this page away. It is told which site embeds
   * it, without which YouTube plays nothing, but not which page. By keys the frame is reached as a whole, so that a dialog
   * that is lower than it can be scrolled.
   */
  #renderPlayer(): TemplateResult {
    return html`<iframe
      class="screen"
      title=${`${this.trailer.name}, at ${this.player.site}`}
      tabindex="0"
      src=${this.player.url}
      allow="autoplay; fullscreen; picture-in-picture"
      sandbox="allow-scripts allow-same-origin"
      referrerpolicy="strict-origin"
    ></iframe>`;
  }

  #renderAway(): TemplateResult {
    return html`<div class="screen away" role="status">
      ${iconOffline}
      <p>You are offline, and the trailer is at ${this.player.site}. It begins here when the network is back.</p>
    </div>`;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-trailer-dialog': RsTrailerDialog;
  }
}
