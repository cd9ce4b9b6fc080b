import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { LoadController } from '../../app/load-controller.ts';
import { performanceReport } from '../../app/performance/performance-reports.ts';
import type { ExportOptions } from '../../instrumentation/redaction.ts';
import { iconArrowLeft, iconCopy } from '../later-icons.ts';
import { controls } from '../styles/controls.ts';
import { OverlayElement } from './overlay-element.ts';
import { sectionStyles } from './section-styles.ts';

/** The report as text, as it was when it was asked for. Fires `rs-close` to go back. */
@customElement('rs-performance-report')
export class RsPerformanceReport extends OverlayElement {
  static override styles = [
    controls,
    sectionStyles,
    css`
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-inline: calc(-1 * var(--space-2));
      }

      .button {
        padding: 0 var(--space-2);
      }

      pre {
        margin: 0;
        overflow: auto;
        font-family: var(--font-mono);
        font-size: 11px;
        line-height: 1.45;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) options!: ExportOptions;
  @state() private isCopied = false;

  readonly #report = new LoadController<ExportOptions, string>(
    this,
    () => this.options,
    (options) => performanceReport(this.app, options),
  );

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render(): TemplateResult {
    const load = this.#report.state;
    return html`
      <div class="head">
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new Event('rs-close'))}>${iconArrowLeft}Back</button>
        <button class="button quiet" type="button" ?disabled=${load.state !== 'ready'} @click=${this.#copy}>${iconCopy}${this.isCopied ? 'Copied' : 'Copy'}</button>
        <span class="visually-hidden" role="status">${this.isCopied ? 'Copied' : ''}</span>
      </div>
      ${load.state === 'ready' ? html`<pre tabindex="0" role="region" aria-label="Report">${load.value}</pre>` : html`<p class="muted">${load.state === 'failed' ? 'The report could not be written.' : 'Writing it…'}</p>`}
    `;
  }

  readonly #copy = async (): Promise<void> => {
    const load = this.#report.state;
    if (load.state !== 'ready') return;
    try {
      await navigator.clipboard.writeText(load.value);
      this.isCopied = true;
    } catch (error) {
      this.app.toasts.showError(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-performance-report': RsPerformanceReport;
  }
}
