import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { isCovered } from '../../../app/covering.ts';
import { askAllAgain } from '../../../app/inbox/ask-again.ts';
import { type InboxActs, inboxOf } from '../../../app/inbox/inbox-acts.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { INBOX_LISTS, type InboxCounts, type InboxList } from '../../../shared/match-inbox.ts';
import { ChangesController } from '../../changes-controller.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { iconOffline, iconRefresh, iconUndo, iconWarning } from '../../later-icons.ts';
import { MetadataToolsController } from '../../metadata-tools-controller.ts';
import { controls } from '../../styles/controls.ts';
import { listAndChosen } from '../../styles/list-and-chosen.ts';
import { inboxViewStyles } from './inbox-view-styles.ts';
import type { RsInboxCase } from './rs-inbox-case.ts';
import './rs-inbox-case.ts';
import './rs-inbox-list.ts';
import type { RsInboxMatched } from './rs-inbox-matched.ts';
import './rs-inbox-matched.ts';

const NAMES: Readonly<Record<InboxList, string>> = {
  waiting: 'To decide',
  failed: 'Not asked',
  skipped: 'Skipped',
  matched: 'Matched automatically',
};

const NONE: Readonly<Record<InboxList, readonly [string, string]>> = {
  waiting: ['Nothing waits for you', 'Titles a match was not sure of stand here, with what they may be.'],
  failed: ['Everything could be asked for', 'Titles of which no provider could be asked stand here.'],
  skipped: [
    'Nothing is skipped',
    'Titles you skip stand here, and are not asked for again until you want it.',
  ],
  matched: [
    'Nothing was matched automatically',
    'The newest 20,000 matches stand here, and each can be taken back.',
  ],
};

/** Titles that wait to be matched, and the one that is being decided on. */
@customElement('rs-inbox-view')
export class RsInboxView extends LitElement {
  static override styles = [controls, listAndChosen, inboxViewStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) list: InboxList | undefined;
  @query('rs-inbox-case, rs-inbox-matched') private present!: RsInboxCase | RsInboxMatched | null;

  readonly #tools = new MetadataToolsController(this, () => this.app);

  constructor() {
    super();
    new ObserveController(this, () => [
      this.#acts.model,
      this.app.isOnline,
      this.app.libraries,
      this.app.posters,
    ]);
    new ChangesController(
      this,
      () => this.app,
      () => void this.#acts.model.reload(),
    );
  }

  get #acts(): InboxActs {
    return inboxOf(this.app);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = 'Match inbox – Reelshelf';
    // Before the page's own keys, of which some mean another thing here.
    window.addEventListener('keydown', this.#onKeyDown, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeyDown, { capture: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('list') || !this.hasUpdated) void this.#acts.model.show(this.list ?? 'waiting');
  }

  protected override render(): TemplateResult {
    const { ids, error } = this.#acts.model.value;
    return html`${this.#renderHead()}
      ${
        ids === undefined
          ? error === undefined
            ? html`<div class="none" role="status">Reading…</div>`
            : renderReadFailure(error, this.#reload)
          : ids.length === 0
            ? this.#renderNone()
            : this.#renderPanes()
      }`;
  }

  #renderHead(): TemplateResult {
    const { list, counts, libraryId, storing, ids, undoable } = this.#acts.model.value;
    const counted = (counts ?? []).filter((count) => libraryId === null || count.libraryId === libraryId);
    const libraries = (counts ?? []).flatMap((count) => this.app.libraries.find(count.libraryId) ?? []);
    return html`<div class="head">
      <slot name="menu"></slot>
      <h1 tabindex="-1">Match inbox</h1>
      <nav class="tabs" aria-label="Lists">${INBOX_LISTS.map(
        (name) =>
          html`<a href=${printRoute(name === 'waiting' ? { page: 'inbox' } : { page: 'inbox', list: name })} aria-current=${name === list ? 'page' : nothing}>${NAMES[name]} <span class="count">${formatCount(countOf(counted, name))}</span></a>`,
      )}</nav>
      <div class="more">
        ${storing === 0 ? nothing : html`<span role="status">Storing ${formatCount(storing)}…</span>`}
        ${
          libraries.length > 1 || libraryId !== null
            ? html`<select class="field" aria-label="Library" @change=${this.#onLibrary}>
                <option value="">All libraries</option>
                ${libraries.map(({ id, name }) => html`<option value=${id} ?selected=${id === libraryId}>${name}</option>`)}
              </select>`
            : nothing
        }
        ${list === 'matched' || ids === undefined || ids.length === 0 ? nothing : html`<button class="button quiet" type="button" @click=${this.#askAll}>${iconRefresh}<span class="word">${list === 'failed' ? 'Try all again' : 'Ask again for all'}</span></button>`}
        <button class="button quiet" type="button" title="Take the last decision back (Ctrl+Z)" ?disabled=${undoable === 0} @click=${() => this.#acts.undo()}>${iconUndo}<span class="word">Undo</span></button>
      </div>
      ${this.#renderNotes()}
    </div>`;
  }

  #renderNotes(): unknown {
    if (!this.app.isOnline.value)
      return html`<p class="note" role="status">${iconOffline}Offline: candidates that were looked at before can still be accepted.</p>`;
    const tools = this.#tools.state;
    if (tools.state === 'ready' && !tools.value.settings.value.providers.some(({ enabled }) => enabled))
      return html`<p class="note">${iconWarning}No provider is switched on. <a href=${printRoute({ page: 'settings', section: 'providers' })}>Providers</a></p>`;
    return nothing;
  }

  #renderNone(): TemplateResult {
    const [title, text] = NONE[this.#acts.model.value.list];
    return html`<div class="none" role="status"><strong>${title}</strong><p>${text}</p></div>`;
  }

  #renderPanes(): TemplateResult {
    const { model } = this.#acts;
    const { list, ids = [], chosen } = model.value;
    const at = chosen === undefined ? -1 : ids.indexOf(chosen);
    const row = chosen === undefined ? undefined : model.row(chosen);
    return html`<div class="panes">
      <rs-inbox-list .model=${model} .label=${NAMES[list]}></rs-inbox-list>
      <section class="chosen" aria-label="Title" tabindex="-1">
        <p class="visually-hidden" role="status">${row === undefined ? '' : `${row.title}, ${formatCount(at + 1)} of ${formatThings(ids.length, 'title')}`}</p>
        ${this.#renderChosen()}
      </section>
    </div>`;
  }

  #renderChosen(): unknown {
    const acts = this.#acts;
    const { list, chosen } = acts.model.value;
    const row = chosen === undefined ? undefined : acts.model.row(chosen);
    if (row === undefined) return nothing;
    if (list === 'matched')
      return html`<rs-inbox-matched .app=${this.app} .acts=${acts} .row=${row}></rs-inbox-matched>`;
    const found = acts.model.caseOf(row.id);
    if (found.state === 'failed') return renderReadFailure(found.error, () => acts.model.caseAgain(row.id));
    if (found.state === 'loading') return nothing;
    return html`<rs-inbox-case .app=${this.app} .acts=${acts} .row=${row} .found=${found.value}></rs-inbox-case>`;
  }

  readonly #reload = (): Promise<void> => this.#acts.model.reload();

  readonly #onLibrary = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    void this.#acts.model.show(this.#acts.model.value.list, value === '' ? null : Number(value));
  };

  readonly #askAll = (): void => {
    const { list, libraryId } = this.#acts.model.value;
    askAllAgain(this.app, list, libraryId).catch((error: unknown) => this.app.toasts.showError(error));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (!this.#isOurs(event) || !this.#takeKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #takeKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey } = event;
    const { model } = this.#acts;
    if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && this.#acts.undo();
    if (altKey) return false;
    const by = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1, PageDown: 8, PageUp: -8 }[key];
    if (by !== undefined) model.move(by);
    return by !== undefined || (this.present?.takeKey(event) ?? false);
  }

  /** Not while somebody types, nor behind a dialog; Enter and Space belong to the button or link that has the focus. */
  #isOurs(event: KeyboardEvent): boolean {
    const [target] = event.composedPath();
    if (isCovered(this.app)) return false;
    if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return false;
    const isWithin =
      target === document.body || event.composedPath().includes(this) || target.id === 'content';
    return (
      isWithin && !((event.key === 'Enter' || event.key === ' ') && target.matches('a, button:not(.choose)'))
    );
  }
}

/** How many titles stand in a list. */
function countOf(counts: readonly InboxCounts[], list: InboxList): number {
  return counts.reduce(
    (sum, count) => sum + (list === 'waiting' ? count.unsure + count.nothing : count[list]),
    0,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-inbox-view': RsInboxView;
  }
}
