import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { codeOf, reasonOf } from '../../../app/error-facts.ts';
import { messageFor } from '../../../app/error-message.ts';
import { canHoldTitles, type DraftFile } from '../../../app/import/import-draft.ts';
import type { CataloguePreview } from '../../../rpc/media-api.ts';
import type { CatalogueItem, RejectedLine } from '../../../shared/catalogue-item.ts';
import type { CatalogueField, CatalogueFormat } from '../../../shared/catalogue-mapping.ts';
import { formatCount, formatRating, formatThings } from '../../../shared/format-number.ts';
import { formatSize } from '../../../shared/format-size.ts';
import { iconClose } from '../../icons.ts';
import { iconAlert, iconFileText } from '../../later-icons.ts';
import { mediaTypeName } from '../../media-type-name.ts';
import { controls } from '../../styles/controls.ts';
import { fieldOptions } from './field-options.ts';
import { filePreviewStyles } from './file-preview-styles.ts';

const FORMATS: Readonly<Record<CatalogueFormat, string>> = {
  jsonl: 'JSON Lines',
  'json-array': 'JSON',
  csv: 'CSV',
};

/** Titles shown of each file. */
const SHOWN = 5;

/** `rs-map`: a person wants a column read as another field. */
export class MapEvent extends Event {
  static readonly type = 'rs-map';
  readonly column: string;
  readonly field: CatalogueField | null;

  constructor(column: string, field: CatalogueField | null) {
    super(MapEvent.type);
    this.column = column;
    this.field = field;
  }
}

/** One file to be imported: what it is, how its columns are read, its first titles, what is rejected. */
@customElement('rs-file-preview')
export class RsFilePreview extends LitElement {
  static override styles = [controls, filePreviewStyles];

  @property({ attribute: false }) file!: DraftFile;

  /** Decided by the first look: a change of the mapping must not close what a person is working in. */
  private startsOpen: boolean | undefined;

  protected override willUpdate(): void {
    const { preview } = this.file;
    if (preview) this.startsOpen ??= !canHoldTitles(preview.mapping);
  }

  protected override render(): TemplateResult {
    const { chosen, preview, error } = this.file;
    const { name, size } = chosen.file;
    return html`<section aria-label=${name}>
      <header>
        ${error === undefined ? iconFileText : iconAlert}
        <div>
          <h3>${name}</h3>
          <p>${preview === undefined ? formatSize(size) : summaryOf(preview)}</p>
        </div>
        <button class="button quiet icon" type="button" aria-label=${`Leave out ${name}`} @click=${() => this.dispatchEvent(new Event('rs-leave-out'))}>${iconClose}</button>
      </header>
      ${error === undefined ? nothing : html`<p class="problem" role="alert">${reasonOf(error)} ${messageFor(codeOf(error)).advice}</p>`}
      ${preview === undefined && error === undefined ? html`<p role="status">Looking at it</p>` : nothing}
      ${preview === undefined ? nothing : this.#renderPreview(preview)}
    </section>`;
  }

  #renderPreview(preview: CataloguePreview): TemplateResult {
    const { items, rejected, mapping } = preview;
    const columns = Object.entries(mapping);
    const titles = columns.filter(([, field]) => field === 'title');
    return html`
      ${canHoldTitles(mapping) ? nothing : html`<p class="problem" role="alert">No column is read as the title, and without one nothing can be imported. Choose one below.</p>`}
      ${titles.length < 2 ? nothing : html`<p role="status">${titles.map(([column]) => `“${column}”`).join(' and ')} are read as the title: of each line, the one that has a value is taken; where several have, only one of them.</p>`}
      ${items.length === 0 ? nothing : renderItems(items.slice(0, SHOWN))}
      ${
        rejected.length === 0
          ? nothing
          : html`<details>
              <summary>${troubleOf(rejected)}</summary>
              <ul class="rejected">${rejected.map(({ line, reason }) => html`<li><span class="muted">Line ${formatCount(line)}:</span> ${reason}</li>`)}</ul>
            </details>`
      }
      <details ?open=${this.startsOpen}>
        <summary>Columns: ${columns.filter(([, field]) => field !== null).length} of ${columns.length} are read</summary>
        <div class="columns">${columns.map(([column, field]) => this.#renderColumn(column, field, preview))}</div>
      </details>
    `;
  }

  #renderColumn(column: string, field: CatalogueField | null, { mapping }: CataloguePreview): TemplateResult {
    const options = fieldOptions(mapping);
    const onChange = (event: Event) => {
      const chosen = options.find((option) => option.field === (event.target as HTMLSelectElement).value);
      this.dispatchEvent(new MapEvent(column, chosen?.field ?? null));
    };
    return html`<label>
      <span title=${column}>${column}</span>
      <select class="field" @change=${onChange}>
        <option value="" .selected=${field === null}>Leave out</option>
        ${options.map((option) => html`<option value=${option.field} .selected=${option.field === field}>${option.name}</option>`)}
      </select>
    </label>`;
  }
}

/** A line of which only a value makes no sense is taken without that value. */
function troubleOf(lines: readonly RejectedLine[]): string {
  const leftOut = lines.filter(({ kind }) => kind === 'rejected').length;
  const adjusted = lines.length - leftOut;
  const parts = [
    ...(leftOut > 0 ? [`${formatCount(leftOut)} will be left out`] : []),
    ...(adjusted > 0 ? [`${formatCount(adjusted)} will be taken in part`] : []),
  ];
  return `Of the first lines ${parts.join(', ')}`;
}

function summaryOf({ format, gzipped, encoding, sizeBytes, estimatedItems }: CataloguePreview): string {
  const kind = `${FORMATS[format]}${gzipped ? ', gzipped' : ''}`;
  return `${kind} · ${encoding} · ${formatSize(sizeBytes)} · about ${formatThings(estimatedItems, 'title')}`;
}

function renderItems(items: readonly CatalogueItem[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="First titles">
    <table>
      <thead><tr><th scope="col">Title</th><th scope="col">Year</th><th scope="col">Type</th><th scope="col">Rating</th><th scope="col">Credits</th></tr></thead>
      <tbody>
        ${items.map(
          ({ title, year, mediaType, rating, credits }) => html`<tr>
            <td>${title}</td><td>${year ?? ''}</td><td>${mediaTypeName(mediaType)}</td>
            <td>${rating === null ? '' : formatRating(rating)}</td><td>${credits.length === 0 ? '' : formatCount(credits.length)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-file-preview': RsFilePreview;
  }
}
