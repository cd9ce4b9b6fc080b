import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { InboxActs } from '../../../app/inbox/inbox-acts.ts';
import { printRoute } from '../../../app/route.ts';
import { formatShare } from '../../../shared/format-share.ts';
import type { InboxRow } from '../../../shared/match-inbox.ts';
import '../../elements/rs-poster-cover.ts';
import { controls } from '../../styles/controls.ts';
import { inboxCaseStyles } from './inbox-case-styles.ts';

/** A title that was matched without a person: what it was, what it is, and why; and the way back. */
@customElement('rs-inbox-matched')
export class RsInboxMatched extends LitElement {
  static override styles = [controls, inboxCaseStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) acts!: InboxActs;
  @property({ attribute: false }) row!: InboxRow;

  /** Does what a key means; false when it means nothing here. */
  takeKey({ key }: KeyboardEvent): boolean {
    if (key.toLowerCase() !== 'n') return false;
    this.#refuse();
    return true;
  }

  protected override render(): TemplateResult {
    const { id, title, year, poster, before, path, score, reasons } = this.row;
    return html`<article class="matched" aria-label=${title}>
      <rs-poster-cover .title=${title} .year=${year} .poster=${poster} .pictures=${this.app.posters.value} .width=${140}></rs-poster-cover>
      <div>
        <h2>${title} <span class="year">${year ?? ''}</span></h2>
        <dl class="facts">
          <dt>Before</dt><dd>${before?.title ?? '–'} ${before?.year ?? ''}</dd>
          ${path === null ? nothing : html`<dt>File</dt><dd>${path}</dd>`}
          <dt>Match</dt><dd>${formatShare(score)}${reasons.length === 0 ? '' : `: ${reasons.map(({ text }) => text).join(' · ')}`}</dd>
        </dl>
        <div class="actions">
          <button class="button" type="button" title="Not this one (N)" @click=${this.#refuse}>Not this one</button>
          <a class="button quiet" href=${printRoute({ page: 'item', id })}>Open</a>
        </div>
      </div>
    </article>`;
  }

  readonly #refuse = (): void => void this.acts.refuse([this.row]);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-inbox-matched': RsInboxMatched;
  }
}
