import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { thisMachine } from '../../app/this-machine.ts';
import { formatCount } from '../../shared/format-number.ts';
import { batchSize } from '../../shared/tuning/batch-size.ts';
import { networkConcurrency } from '../../shared/tuning/network-concurrency.ts';
import { poolSize, SOLE_READER } from '../../shared/tuning/pool-size.ts';
import type { Tuned } from '../../shared/tuning/tuned.ts';
import { controls } from '../styles/controls.ts';
import { OverlaySectionElement } from './overlay-section.ts';
import { sectionStyles } from './section-styles.ts';

/** What the app chose for this machine, and why. */
@customElement('rs-tuning-section')
export class RsTuningSection extends OverlaySectionElement {
  static override styles = [
    controls,
    sectionStyles,
    css`
      small {
        display: block;
        color: var(--text-muted);
        font-size: 12px;
      }
    `,
  ];

  #storage = '';
  #isSole = false;

  protected override look(): void {
    const { storage, isSole } = this.app.backend.facts();
    this.#storage = storage;
    this.#isSole = isSole;
  }

  protected override render(): TemplateResult {
    const chosen = this.app.settings.value;
    const machine = thisMachine();
    const largestImport = batchSize(Number.POSITIVE_INFINITY, chosen.batchSize);
    return html`<dl class="rows">
      ${renderTuned('Reading workers', this.#isSole ? SOLE_READER : poolSize(machine, chosen.readers))}
      ${renderTuned('Requests at once', networkConcurrency(machine, chosen.networkConcurrency))}
      ${renderTuned('Titles stored at once', largestImport)}
      <dt>Way of storing <small>By what this browser can do.</small></dt><dd>${this.#storage}</dd>
      <dt>Titles read at once <small>Chosen under Settings.</small></dt><dd>${chosen.pageSize}</dd>
      <dt>Read ahead from <small>Titles before the end of what is loaded; chosen under Settings.</small></dt><dd>${chosen.prefetchThreshold}</dd>
    </dl>
    <a class="button quiet" href="#/measure">Measure this machine</a>`;
  }
}

/** What holds, and why so much is recommended. */
function renderTuned(title: string, { value, recommended, reason, isChosen }: Tuned): TemplateResult {
  const why = isChosen
    ? `Chosen under Settings; recommended: ${formatCount(recommended)}. ${reason}`
    : reason;
  return html`<dt>${title} <small>${why}</small></dt><dd>${formatCount(value)}</dd>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-tuning-section': RsTuningSection;
  }
}
