import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { seenOf } from '../../../app/playback/resume-point.ts';
import type { UpNext } from '../../../rpc/playback-api.ts';
import { formatPosition } from '../../../shared/format-position.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import { iconPlay, iconResume } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { progressBar } from '../../styles/progress-bar.ts';
import { episodeName, placeWords } from '../player/player-texts.ts';

/** What there is to play of a title, and how far a person is with it. Of a series: the episode to go on with. */
@customElement('rs-play-actions')
export class RsPlayActions extends LitElement {
  static override styles = [
    controls,
    progressBar,
    css`
      :host {
        display: block;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        min-height: var(--control-height);
      }

      .primary .icon {
        width: 16px;
        height: 16px;
        fill: currentColor;
      }

      .button {
        max-width: 100%;
      }

      progress {
        display: block;
        max-width: 320px;
        height: 4px;
        margin-top: var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) item!: ItemDetail;

  readonly #upNext = new LoadController<number, UpNext | null>(
    this,
    () => this.item.id,
    async (id) => (this.item.mediaType === 'series' ? (await this.app.playback()).reads.upNext(id) : null),
  );
  #endChanges: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endChanges = this.app.backend.onChange(({ kinds }) => {
      const isOfEpisodes = kinds.includes('playback') || kinds.includes('item');
      if (this.item.mediaType === 'series' && isOfEpisodes) void this.#upNext.reload();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endChanges?.();
  }

  /** Does what the first button does. */
  play(): void {
    this.renderRoot.querySelector('button')?.click();
  }

  protected override render(): TemplateResult {
    return this.item.mediaType === 'series' ? this.#renderSeries() : this.#renderItem();
  }

  #renderItem(): TemplateResult {
    const { id, resumeMs, resumePart, files, runtimeMin } = this.item;
    const part = seenOf(this.item, files, runtimeMin === null ? null : runtimeMin * 60_000);
    const label = resumeMs === null ? 'Play' : `Continue ${placeWords(resumeMs, resumePart)}`;
    // One button for both: it has the focus when the player was closed.
    return html`<div class="buttons">
        <button class="button primary" type="button" @click=${() => this.#open(id, resumeMs === null ? 'beginning' : 'resume')}>${iconPlay}${label}</button>
        ${resumeMs === null ? nothing : html`<button class="button" type="button" @click=${() => this.#open(id, 'beginning')}>${iconResume}From the beginning</button>`}
      </div>
      ${part === null ? nothing : html`<progress aria-label="Watched so far" max="1" .value=${part}></progress>`}`;
  }

  #renderSeries(): TemplateResult {
    const { state: load } = this.#upNext;
    const next = load.state === 'ready' ? load.value : null;
    if (next === null) return html`<div class="buttons"></div>`;
    const name = episodeName(next) || next.title;
    const label =
      next.resumeMs === null ? `Play ${name}` : `Continue ${name} at ${formatPosition(next.resumeMs)}`;
    const start = next.resumeMs === null ? 'beginning' : 'resume';
    return html`<div class="buttons">
      <button class="button primary" type="button" @click=${() => this.#open(next.id, start)}>${iconPlay}${label}</button>
    </div>`;
  }

  #open(itemId: number, start: 'resume' | 'beginning'): void {
    this.app.dialog.set({ kind: 'play', itemId, start });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-play-actions': RsPlayActions;
  }
}
