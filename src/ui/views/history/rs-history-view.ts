import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { ActHistory } from '../../../app/edits/act-history.ts';
import { actWords, deedWords } from '../../../app/edits/act-words.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import type { Act } from '../../../shared/edits/item-edit.ts';
import { formatDay } from '../../../shared/format-date.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { iconHistory } from '../../icons.ts';
import { MoreController } from '../../more-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { actRowStyles, renderActRow } from './act-row.ts';
import { historyStyles } from './history-styles.ts';

const TIME = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

/** What was done to the library, the newest first: each act can be taken back, and done again. */
@customElement('rs-history-view')
export class RsHistoryView extends LitElement {
  static override styles = [controls, page, actRowStyles, historyStyles];

  @property({ attribute: false }) app!: App;

  #history: ActHistory | undefined;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new ObserveController(this, () => {
      this.#history ??= new ActHistory(this.app.backend);
      return [this.#history];
    });
    new MoreController(this, () => void this.#history?.more());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.#history?.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override updated(): void {
    document.title = 'History – Reelshelf';
  }

  protected override render(): TemplateResult {
    const { acts, hasMore, error } = this.#history?.value ?? {};
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1 tabindex="-1">History</h1></div>
      ${acts === undefined && error === undefined ? html`<div aria-busy="true"></div>` : nothing}
      ${acts?.length === 0 ? renderNone() : nothing}
      ${acts && acts.length > 0 ? html`<p class="lead">What you changed, the newest first. Ctrl + Z takes the last of it back, on any page; new libraries, new folders and imports are taken back here.</p>` : nothing}
      ${repeat(
        byDay(acts ?? []),
        ([day]) => day,
        ([day, done], at) => html`<section aria-labelledby="day-${at}">
          <h2 id="day-${at}">${day}</h2>
          <ul>${repeat(
            done,
            ({ id }) => id,
            (act) => this.#renderAct(act),
          )}</ul>
        </section>`,
      )}
      ${error === undefined ? nothing : renderReadFailure(error, () => this.#history?.refresh())}
      ${hasMore && error === undefined && acts !== undefined ? html`<div class="end"></div>` : nothing}
    </div>`;
  }

  #renderAct(act: Act): TemplateResult {
    const { doneAt, itemId, title } = act;
    const deed =
      itemId === null || title === null
        ? actWords(act)
        : html`${deedWords(act)}: <a href=${printRoute({ page: 'item', id: itemId })}>${title}</a>`;
    return renderActRow(this.app, { act, deed, when: TIME.format(doneAt) });
  }
}

function renderNone(): TemplateResult {
  return html`<div class="none">
    ${iconHistory}
    <p>Nothing was changed yet. What you rate, tag, mark or edit is listed here, and can be undone: the last 500 changes, also after a reload.</p>
  </div>`;
}

/** Acts under the day they were done on, in their order. */
function byDay(acts: readonly Act[]): readonly (readonly [day: string, acts: readonly Act[]])[] {
  const days = new Map<string, Act[]>();
  for (const act of acts) {
    const day = formatDay(act.doneAt);
    const done = days.get(day);
    if (done) done.push(act);
    else days.set(day, [act]);
  }
  return [...days];
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-history-view': RsHistoryView;
  }
}
