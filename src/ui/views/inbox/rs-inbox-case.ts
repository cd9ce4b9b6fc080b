import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { askAgain } from '../../../app/inbox/ask-again.ts';
import type { InboxActs } from '../../../app/inbox/inbox-acts.ts';
import { type FactsById, providerFactsOf } from '../../../app/metadata/look-up/provider-facts-of.ts';
import { TitleLookUp } from '../../../app/metadata/look-up/title-look-up.ts';
import { formatDuration } from '../../../shared/format-duration.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { InboxCase, InboxRow } from '../../../shared/match-inbox.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';
import { iconCheck, iconRefresh } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import type { ChooseCandidateEvent, LookUpEvent } from '../lookup/look-up-event.ts';
import { renderEmpty, renderFailed, renderNotes } from '../lookup/look-up-outcome.ts';
import { lookupStyles } from '../lookup/lookup-styles.ts';
import type { RsLookupForm } from '../lookup/rs-lookup-form.ts';
import '../lookup/rs-lookup-form.ts';
import { inboxCaseStyles } from './inbox-case-styles.ts';
import { MOST_CANDIDATES } from './rs-inbox-candidates.ts';
import './rs-inbox-candidates.ts';

/** One title that waits: what its files say, its candidates, and what can be done. Made anew for each title. */
@customElement('rs-inbox-case')
export class RsInboxCase extends LitElement {
  static override styles = [controls, lookupStyles, inboxCaseStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) acts!: InboxActs;
  @property({ attribute: false }) row!: InboxRow;
  @property({ attribute: false }) found!: InboxCase;
  @state() private chosen = 0;
  @state() private isSearching = false;
  @state() private facts: FactsById = new Map();
  @query('rs-lookup-form') private form!: RsLookupForm | null;

  /** Made when other words are asked for. */
  #lookUp: TitleLookUp | undefined;
  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    providerFactsOf(this.app).then(
      (facts) => {
        this.facts = facts;
      },
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('row');
    if (before === undefined || before.id === this.row.id) return;
    this.#forget();
    this.chosen = 0;
    this.isSearching = false;
  }

  /** Does what a key means; false when it means nothing here. */
  takeKey(event: KeyboardEvent): boolean {
    const { key } = event;
    const [target] = event.composedPath();
    // The candidate the keyboard is at is the one that is meant.
    if (key === 'Enter' && target instanceof HTMLElement && target.matches('.choose'))
      this.chosen = Number(target.dataset.index);
    const number = Number(key);
    if (number >= 1 && number <= this.#candidates.length && number <= MOST_CANDIDATES)
      this.chosen = number - 1;
    else if (key === 'Enter') this.accept();
    else if (key.toLowerCase() === 's') this.skip();
    else if (key === '/' || key.toLowerCase() === 'e') void this.searchAgain();
    else if (key.toLowerCase() === 'f') this.acceptFolder();
    else return false;
    return true;
  }

  /** Takes the candidate at a place, or the one chosen. */
  readonly accept = (): void => {
    const candidate = this.#candidates[this.chosen];
    if (candidate !== undefined && this.#fits(candidate)) this.acts.accept(this.row, this.found, candidate);
  };

  /** Takes the candidate chosen for all that wait in the folder. */
  readonly acceptFolder = (): void => {
    const candidate = this.#candidates[this.chosen];
    const others = this.found.inFolder.filter((id) => id !== this.row.id);
    if (candidate === undefined || others.length === 0 || !this.#fits(candidate)) return;
    this.acts.accept(this.row, this.found, candidate, [this.row.id, ...others]);
  };

  readonly skip = (): void => {
    if (this.row.status === 'skipped') void this.acts.unskip([this.row]);
    else void this.acts.skip([this.row]);
  };

  readonly searchAgain = async (): Promise<void> => {
    this.isSearching = true;
    await this.updateComplete;
    await this.form?.updateComplete;
    this.form?.focus();
  };

  protected override render(): TemplateResult {
    return html`<article aria-label=${this.row.title}>
      ${this.#renderFile()}${this.#renderActions()}
      ${this.isSearching ? html`<rs-lookup-form .fields=${this.#fields} @rs-look-up=${this.#onAsked} @keydown=${this.#onFormKey}></rs-lookup-form>` : nothing}
      ${this.#renderCandidates()}
    </article>`;
  }

  #renderFile(): TemplateResult {
    const { title, year, mediaType, runtimeMin, message, id } = this.row;
    const { paths, fileCount, episodeCount, seasons } = this.found;
    const facts = [
      mediaType === 'series' ? 'Series' : 'Film',
      runtimeMin === null ? undefined : formatDuration(runtimeMin),
      mediaType === 'series'
        ? `${formatThings(seasons.length, 'season')}, ${formatThings(episodeCount, 'episode')}`
        : undefined,
      formatThings(fileCount, 'file'),
    ].filter((fact) => fact !== undefined);
    const problem = this.acts.model.message(id) ?? message;
    return html`<header>
      <h2>${title} <span class="year">${year ?? ''}</span></h2>
      <p class="muted">${facts.join(' · ')}</p>
      <ul class="paths" aria-label="Files">${paths.map((path) => html`<li>${path}</li>`)}${fileCount > paths.length ? html`<li>and ${formatThings(fileCount - paths.length, 'more file')}</li>` : nothing}</ul>
      ${problem === null ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    </header>`;
  }

  #renderActions(): TemplateResult {
    const candidate = this.#candidates[this.chosen];
    const isPossible = candidate !== undefined && this.#fits(candidate);
    const { length } = this.found.inFolder;
    const isSkipped = this.row.status === 'skipped';
    return html`<div class="actions">
      <button class="button primary" type="button" title="Accept (Enter)" ?disabled=${!isPossible} @click=${this.accept}>${iconCheck}Accept</button>
      ${length > 1 ? html`<button class="button" type="button" title="Accept for the folder (F)" ?disabled=${!isPossible} @click=${this.acceptFolder}>Accept for all ${length} of this folder</button>` : nothing}
      <button class="button" type="button" title=${isSkipped ? 'Take back (S)' : 'Skip (S)'} @click=${this.skip}>${isSkipped ? 'Take back' : 'Skip'}</button>
      <button class="button" type="button" title="Search again (E)" aria-expanded=${this.isSearching} @click=${this.searchAgain}>Other words…</button>
      <button class="button quiet" type="button" @click=${this.#askAgain}>${iconRefresh}${this.row.outcome === 'failed' ? 'Try again' : 'Ask again'}</button>
    </div>`;
  }

  #renderCandidates(): TemplateResult {
    const search = this.#lookUp?.value.search;
    if (search?.error !== undefined) return renderFailed(search.error, () => void this.searchAgain());
    if (search?.isWaiting === true) return html`<p class="muted" role="status">Searching…</p>`;
    const candidates = this.#candidates;
    const isOnline = this.app.isOnline.value;
    if (search?.answer && candidates.length === 0)
      return renderEmpty(search.answer.origins, this.facts, isOnline);
    if (candidates.length === 0)
      return html`<div class="empty"><p><strong>${this.row.outcome === 'failed' ? 'It could not be asked for.' : 'Nothing was found.'}</strong></p>
        <p class="muted">Try other words, or skip it.</p></div>`;
    const candidate = candidates[this.chosen];
    return html`${search?.answer ? renderNotes(search.answer.origins, this.facts, isOnline) : nothing}
      ${candidate !== undefined && !this.#fits(candidate) ? html`<p class="problem" role="alert">This is ${candidate.ref.kind === 'series' ? 'a series' : 'a film'}, and the entry here is none: choose another candidate.</p>` : nothing}
      <rs-inbox-candidates .app=${this.app} .facts=${this.facts} .candidates=${candidates} .chosen=${this.chosen} @rs-choose-candidate=${this.#onChosen}></rs-inbox-candidates>`;
  }

  get #candidates(): readonly ScoredCandidate[] {
    return this.#lookUp?.value.search.answer?.candidates ?? this.found.candidates;
  }

  get #fields() {
    const { title, year, mediaType } = this.row;
    return { title, year, kind: mediaType };
  }

  #fits({ ref }: ScoredCandidate): boolean {
    return ref.kind === this.row.mediaType;
  }

  readonly #onChosen = ({ candidate }: ChooseCandidateEvent): void => {
    this.chosen = this.#candidates.indexOf(candidate);
  };

  readonly #onAsked = async ({ asked }: LookUpEvent): Promise<void> => {
    const { id } = this.row;
    try {
      const item = await this.app.backend.items.get(id);
      if (id !== this.row.id) return;
      this.#forget();
      const lookUp = new TitleLookUp(item, this.app.metadata);
      this.#lookUp = lookUp;
      this.chosen = 0;
      this.#end = lookUp.subscribe(() => this.requestUpdate());
      // The keys of the inbox are wanted again for what is found.
      this.form?.blur();
      (this.form?.shadowRoot?.activeElement as HTMLElement | null)?.blur();
      await ('ids' in asked ? lookUp.find(asked) : lookUp.search(asked));
    } catch (error) {
      this.app.toasts.showError(error);
    }
  };

  /** Out of the words again, and back to the keys. */
  readonly #onFormKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.isSearching = false;
  };

  readonly #askAgain = (): void => {
    askAgain(this.app, [this.row]).catch((error: unknown) => this.app.toasts.showError(error));
  };

  #forget(): void {
    this.#end?.();
    this.#lookUp?.stop();
    this.#lookUp = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-inbox-case': RsInboxCase;
  }
}
