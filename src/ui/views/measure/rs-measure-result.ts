import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { countMet, type MachineReport, reportJson } from '../../../app/measure/machine-report.ts';
import { saveFile } from '../../../app/save-file.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { coresText } from '../../../shared/tuning/tuned.ts';
import { formatMoment } from '../../format-moment.ts';
import { iconAlert, iconCheck, iconCopy, iconDownload, iconShare } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { measureStyles } from './measure-styles.ts';
import './rs-measure-table.ts';

/** What a measurement found: in a sentence, as a table, and as a file to share. `rs-again`: once more. */
@customElement('rs-measure-result')
export class RsMeasureResult extends LitElement {
  static override styles = [controls, measureStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) report!: MachineReport;
  @state() private isCopied = false;

  protected override render(): TemplateResult {
    const { report } = this;
    const { met, of } = countMet(report.figures);
    const isAll = met === of;
    return html`
      <section class=${isAll ? 'card all-met' : 'card some-missed'} aria-label="Result">
        <div role="status"><h2>${isAll ? iconCheck : iconAlert}${isAll ? `All ${of} targets reached` : `${met} of ${of} targets reached`}</h2></div>
        ${this.#renderFacts()}
        ${report.notes.length === 0 ? nothing : html`<ul class="notes">${report.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
        <div class="actions">
          <button class="button" type="button" @click=${this.#download}>${iconDownload}Download</button>
          <button class="button" type="button" @click=${this.#copy}>${iconCopy}<span aria-live="polite">${this.isCopied ? 'Copied' : 'Copy'}</span></button>
          ${
            'share' in navigator
              ? html`<button class="button" type="button" @click=${this.#share}>${iconShare}Share</button>`
              : nothing
          }
          <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new Event('rs-again'))}>Measure again</button>
        </div>
      </section>
      <rs-measure-table .figures=${report.figures} .leftOut=${report.leftOut}></rs-measure-table>
    `;
  }

  #renderFacts(): TemplateResult {
    const { machine, library, settings, measuredAt } = this.report;
    const memory = machine.memoryGib === null ? '' : `, ${machine.memoryGib} GB of memory`;
    const facts = [
      ['Machine', `${coresText(machine.cores)}${memory}`],
      ['Browser', machine.browser],
      ['Readers', String(settings.readers)],
      ['Measured with', `${formatCount(library.items)} titles, beside ${formatCount(library.others)} others`],
      ['At', formatMoment(Date.parse(measuredAt))],
    ] as const;
    return html`<dl class="facts">
      ${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl>`;
  }

  get #json(): string {
    return reportJson(this.report);
  }

  readonly #download = (): void => {
    const day = this.report.measuredAt.slice(0, 10);
    saveFile(`reelshelf measurement ${day}.json`, new Blob([this.#json], { type: 'application/json' }));
  };

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.#json);
      this.isCopied = true;
    } catch (error) {
      this.app.toasts.showError(error);
    }
  };

  readonly #share = async (): Promise<void> => {
    try {
      // As text: browsers hand over few kinds of files, and JSON is not among them.
      await navigator.share({ title: 'Reelshelf measurement', text: this.#json });
    } catch (error) {
      const isClosed = error instanceof DOMException && error.name === 'AbortError';
      if (!isClosed) this.app.toasts.showError(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-measure-result': RsMeasureResult;
  }
}
