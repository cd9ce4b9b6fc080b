import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { ShownGroup } from '../../../app/duplicates/duplicate-groups.ts';
import type { ComparedTitles, Duplicates } from '../../../app/duplicates/duplicates.ts';
import { printRoute } from '../../../app/route.ts';
import { reasonsOf } from '../../../shared/duplicates/duplicate-report.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import '../../elements/rs-poster-cover.ts';
import { controls } from '../../styles/controls.ts';
import { type ComparedFact, comparedFacts } from './compared-facts.ts';
import { comparisonStyles } from './comparison-styles.ts';
import { REASON_WORDS } from './reason-words.ts';

/** The titles of a group side by side: which to keep and why, and what is to become of them. */
@customElement('rs-duplicate-comparison')
export class RsDuplicateComparison extends LitElement {
  static override styles = [controls, comparisonStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) model!: Duplicates;
  @property({ attribute: false }) group!: ShownGroup;
  @property({ attribute: false }) compared!: ComparedTitles;
  @state() private showsAll = false;

  /** Does what a key means; false when it means nothing here. */
  takeKey({ key, repeat }: KeyboardEvent): boolean {
    const { titles } = this.compared;
    const place = Number(key) - 1;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (titles[place] !== undefined) this.#keep(titles[place]);
    else if (by !== undefined) this.#keep(titles[(this.#keptPlace + by + titles.length) % titles.length]);
    else if (repeat && isDeed(key)) return true;
    else if (key === 'Enter' || key.toLowerCase() === 'm') this.#merge();
    else if (key.toLowerCase() === 'n') this.#setApart();
    else if (key.toLowerCase() === 's' || key === ' ') this.model.move(1);
    else if (key.toLowerCase() === 'a') this.showsAll = !this.showsAll;
    else return false;
    return true;
  }

  protected override render(): TemplateResult {
    const { titles, recommended } = this.compared;
    const hidden = this.group.ids.length - titles.length;
    const facts = comparedFacts(titles);
    const shown = facts.filter(({ isSame }) => this.showsAll || !isSame);
    const why = reasonsOf(this.group.reasons).map((reason) => REASON_WORDS[reason]);
    return html`<article .style=${`--titles: ${titles.length}`}>
      <header>
        <ul class="reasons" aria-label="Why they may be one">${why.map((words) => html`<li>${words}</li>`)}</ul>
        <div class="actions" @keydown=${pressOnce}>
          <button class="button primary merge" type="button" title="Merge (Enter)" @click=${this.#merge}>Merge into one</button>
          <button class="button" type="button" title="Not duplicates (N)" @click=${this.#setApart}>Not duplicates</button>
          <button class="button quiet" type="button" title="Next (S)" @click=${() => this.model.move(1)}>Next</button>
        </div>
      </header>
      ${hidden > 0 ? html`<p class="muted">${formatCount(hidden)} more are merged with them.</p>` : nothing}
      <div class="scroller" tabindex="0" role="region" aria-label="Side by side">
        <div class="titles" role="radiogroup" aria-label="Which to keep">
          ${titles.map((item, at) => this.#renderTitle(item, at, recommended))}
        </div>
        <div role="table" aria-label="What differs">
          ${shown.map((fact) => this.#renderFact(fact))}
        </div>
      </div>
      <button class="button quiet all" type="button" aria-pressed=${this.showsAll} title="All facts (A)" @click=${this.#toggle}>${this.showsAll ? 'Only what differs' : `Show all (${formatCount(facts.length - shown.length)} are the same)`}</button>
    </article>`;
  }

  #renderTitle(item: ItemDetail, at: number, { id, reasons }: ComparedTitles['recommended']): TemplateResult {
    const isKept = at === this.#keptPlace;
    const name = `${item.title} ${item.year ?? ''}`;
    return html`<div class=${isKept ? 'title kept' : 'title'}>
      <button class="choose" type="button" role="radio" aria-checked=${isKept} aria-label=${`Keep ${name}, ${at + 1} of ${this.compared.titles.length}`} title="Keep this (${at + 1})" @click=${() => this.#keep(item)}>
        <rs-poster-cover .title=${item.title} .year=${item.year} .poster=${item.poster} .pictures=${this.app.posters.value} .width=${160}></rs-poster-cover>
        <span class="mark">${isKept ? 'Keep' : 'Merge into it'}</span>
      </button>
      <a class="name" href=${printRoute({ page: 'item', id: item.id })}>${item.title} <span class="muted">${item.year}</span></a>
      ${item.id === id ? html`<p class="best"><strong>Suggested</strong>${reasons.length > 0 ? html` ${reasons.join(', ')}` : nothing}</p>` : nothing}
    </div>`;
  }

  #renderFact({ name, values }: ComparedFact): TemplateResult {
    return html`<div class="fact" role="row">
      <span class="label" role="rowheader">${name}</span>
      ${values.map((value, at) => html`<span class=${at === this.#keptPlace ? 'value kept' : 'value'} role="cell">${value}</span>`)}
    </div>`;
  }

  get #keptPlace(): number {
    const kept = this.model.keptOf(this.group);
    return Math.max(
      0,
      this.compared.titles.findIndex(({ id }) => id === kept),
    );
  }

  #keep(item: ItemDetail | undefined): void {
    if (item === undefined) return;
    this.model.keep(this.group, item.id);
    this.requestUpdate();
  }

  readonly #merge = (): void => void this.model.merge(this.group);

  readonly #setApart = (): void => void this.model.setApart(this.group);

  readonly #toggle = (): void => {
    this.showsAll = !this.showsAll;
  };
}

/** A key that settles a group: held down, it would settle those that come after it unseen. */
function isDeed(key: string): boolean {
  return key === 'Enter' || ['m', 'n'].includes(key.toLowerCase());
}

/** So with a button that has the focus. */
function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-duplicate-comparison': RsDuplicateComparison;
  }
}
