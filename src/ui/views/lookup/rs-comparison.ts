import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import {
  type DetailField,
  type FieldChange,
  fieldChanges,
  posterOf,
} from '../../../app/metadata/look-up/detail-fields.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import '../../elements/rs-poster-cover.ts';
import { controls } from '../../styles/controls.ts';
import { comparisonStyles } from './comparison-styles.ts';
import './rs-remote-poster.ts';

/** `rs-toggle-field`: a field is to be taken, or to stay as it is. */
export class ToggleFieldEvent extends Event {
  static readonly type = 'rs-toggle-field';
  readonly field: DetailField;

  constructor(field: DetailField) {
    super(ToggleFieldEvent.type);
    this.field = field;
  }
}

/** What would change in an item, field by field. */
@customElement('rs-comparison')
export class RsComparison extends LitElement {
  static override styles = [controls, comparisonStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) item!: ItemDetail;
  @property({ attribute: false }) details!: MergedDetails;
  @property({ attribute: false }) chosen: ReadonlySet<DetailField> = new Set();

  protected override render(): TemplateResult {
    const changes = fieldChanges(this.item, this.details);
    return html`<fieldset>
      <legend>What to take over</legend>
      <div class="heads" aria-hidden="true"><span></span><span>Now</span><span>New</span></div>
      ${changes.map((change) => (change.isSame ? renderSame(change) : this.#renderChange(change)))}
    </fieldset>`;
  }

  #renderChange({ field, name, now, next }: FieldChange): TemplateResult {
    const isChosen = this.chosen.has(field);
    return html`<div class=${isChosen ? 'row' : 'row unchosen'}>
      <label><input type="checkbox" name=${field} .checked=${isChosen} @change=${() => this.dispatchEvent(new ToggleFieldEvent(field))} />${name}</label>
      <div class="now"><span class="visually-hidden">Now: </span>${
        field === 'poster' ? this.#renderPoster() : html`<span class="text">${now || '–'}</span>`
      }</div>
      <div class="next"><span class="visually-hidden">New: </span>${
        field === 'poster' ? this.#renderNewPoster() : html`<span class="text">${next}</span>`
      }</div>
    </div>`;
  }

  #renderPoster(): TemplateResult {
    const { title, year, poster } = this.item;
    return html`<rs-poster-cover class="picture" .title=${title} .year=${year} .poster=${poster} .pictures=${this.app.posters.value} .width=${96}></rs-poster-cover>`;
  }

  #renderNewPoster(): unknown {
    const { title, year } = this.details;
    const poster = posterOf(this.details);
    if (poster === null) return nothing;
    return html`<rs-remote-poster class="picture" .app=${this.app} .url=${poster.url} .title=${title} .year=${year}></rs-remote-poster>`;
  }
}

function renderSame({ name, now }: FieldChange): TemplateResult {
  return html`<div class="row"><div class="name">${name}</div><div class="now text same">${now}</div><div class="now">The same</div></div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-comparison': RsComparison;
  }
}
