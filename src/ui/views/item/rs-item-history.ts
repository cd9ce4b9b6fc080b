import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';

/** What was done to a title, and when it was played; read when a person wants to see it. */
@customElement('rs-item-history')
export class RsItemHistory extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        margin-top: var(--space-3);
      }

      summary {
        width: fit-content;
        cursor: pointer;
      }

      h3 {
        margin: var(--space-4) 0 var(--space-1);
        color: var(--text-muted);
        font-size: var(--size-1);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemId = 0;
  @property({ attribute: false }) playCount = 0;
  @state() private isOpen = false;

  readonly #lazy = new LazyElementController(this);

  protected override render(): TemplateResult {
    return html`<details @toggle=${this.#onToggle}>
      <summary>History</summary>
      ${this.isOpen ? this.#renderParts() : nothing}
    </details>`;
  }

  #renderParts(): TemplateResult {
    const { app, itemId, playCount } = this;
    const acts = this.#lazy.show(
      'rs-item-acts',
      () => import('./rs-item-acts.ts'),
      () => html`<rs-item-acts .app=${app} .itemId=${itemId}></rs-item-acts>`,
    );
    const plays = () =>
      this.#lazy.show(
        'rs-play-history',
        () => import('./rs-play-history.ts'),
        () => html`<rs-play-history .app=${app} .itemId=${itemId} .playCount=${playCount}></rs-play-history>`,
      );
    return html`<h3>Changes</h3>${acts}${playCount === 0 ? nothing : html`<h3>Played to the end</h3>${plays()}`}`;
  }

  readonly #onToggle = (event: Event): void => {
    this.isOpen = (event.target as HTMLDetailsElement).open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-item-history': RsItemHistory;
  }
}
