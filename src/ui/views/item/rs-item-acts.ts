import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { ActHistory } from '../../../app/edits/act-history.ts';
import { actWords, deedWords } from '../../../app/edits/act-words.ts';
import { printRoute } from '../../../app/route.ts';
import type { Act } from '../../../shared/edits/item-edit.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { formatMoment } from '../../format-moment.ts';
import { controls } from '../../styles/controls.ts';
import { actRowStyles, renderActRow } from '../history/act-row.ts';

/** What a person did to one title, the newest first: each can be taken back, and done again. */
@customElement('rs-item-acts')
export class RsItemActs extends LitElement {
  static override styles = [
    controls,
    actRowStyles,
    css`
      :host {
        display: block;
      }

      li:first-child {
        border-top: 0;
      }

      .note {
        margin: var(--space-2) 0 0;
        color: var(--text-muted);
        text-wrap: pretty;
      }

      .note a {
        color: inherit;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemId = 0;

  #history: ActHistory | undefined;
  #ends: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#history) this.#follow(this.#history);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endAll();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('itemId')) return;
    this.#endAll();
    this.#history = new ActHistory(this.app.backend, this.itemId);
    this.#follow(this.#history);
  }

  #follow(history: ActHistory): void {
    this.#ends = [history.subscribe(() => this.requestUpdate()), history.follow()];
  }

  #endAll(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  protected override render(): TemplateResult {
    const { acts, hasMore, error } = this.#history?.value ?? {};
    if (error !== undefined) return renderReadFailure(error, () => this.#history?.refresh());
    if (acts === undefined) return html`<div aria-busy="true"></div>`;
    return html`
      ${
        acts.length === 0
          ? html`<p class="note">You have not changed this title.</p>`
          : html`<ul aria-label="Changes">${repeat(
              acts,
              ({ id }) => id,
              (act) =>
                renderActRow(this.app, { act, deed: this.#wordsOf(act), when: formatMoment(act.doneAt) }),
            )}</ul>`
      }
      ${hasMore ? html`<button class="button older" type="button" @click=${() => void this.#showOlder(acts.length)}>Show older</button>` : nothing}
      <p class="note">Changes of more than 1,000 titles at once are in the <a href=${printRoute({ page: 'history' })}>history of the library</a>, which keeps the last 500.</p>
    `;
  }

  /** That it was done to this title goes without saying. */
  #wordsOf(act: Act): string {
    return act.itemId === this.itemId ? deedWords(act) : actWords(act);
  }

  /** The focus goes on to the first that came: the button may be gone. */
  async #showOlder(count: number): Promise<void> {
    await this.#history?.more();
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('li button')];
    (buttons[count] ?? buttons.at(-1))?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-item-acts': RsItemActs;
  }
}
