import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { PlayEvent } from '../../../shared/playback.ts';
import { formatMoment } from '../../format-moment.ts';
import { controls } from '../../styles/controls.ts';

/** More are not listed: the newest say enough. */
const MOST_SHOWN = 50;

/** The times a title was played to its end. */
@customElement('rs-play-history')
export class RsPlayHistory extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      ol {
        display: grid;
        gap: var(--space-1);
        margin: 0;
        padding: 0;
        list-style: none;
        font-variant-numeric: tabular-nums;
      }

      p {
        margin: var(--space-2) 0 0;
        color: var(--text-muted);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemId = 0;
  @property({ attribute: false }) playCount = 0;
  @state() private plays: readonly PlayEvent[] | undefined;
  @state() private problem: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('itemId') && !changed.has('playCount')) return;
    this.plays = undefined;
    this.problem = undefined;
    void this.#load();
  }

  protected override render(): unknown {
    return this.problem === undefined ? this.#renderPlays() : html`<p role="alert">${this.problem}</p>`;
  }

  #renderPlays(): unknown {
    const { plays } = this;
    if (plays === undefined) return nothing;
    const more = this.playCount - Math.min(plays.length, MOST_SHOWN);
    return html`<ol>${plays.slice(0, MOST_SHOWN).map(({ startedAt, endedAt }) => html`<li>${formatMoment(endedAt ?? startedAt)}</li>`)}</ol>
      ${more > 0 ? html`<p>${formatThings(more, 'play')} without a date, or earlier.</p>` : nothing}`;
  }

  async #load(): Promise<void> {
    const { itemId, playCount } = this;
    try {
      const plays = await (await this.app.playback()).reads.plays(itemId);
      if (itemId !== this.itemId || playCount !== this.playCount) return;
      this.plays = plays;
    } catch (error) {
      if (itemId === this.itemId && playCount === this.playCount) this.problem = reasonOf(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-play-history': RsPlayHistory;
  }
}
