import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { jobTypeName } from '../../app/jobs/job-outcome.ts';
import type { RunningJob } from '../../app/jobs/running-job.ts';
import { progressText } from '../../app/jobs/time-left.ts';
import { controls } from '../styles/controls.ts';
import { progressBar } from '../styles/progress-bar.ts';

/** A running job: its name, how far it has come, and a button to cancel it. */
@customElement('rs-job-progress')
export class RsJobProgress extends LitElement {
  static override styles = [
    controls,
    progressBar,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-4);
        align-items: center;
      }

      strong {
        font-weight: 600;
        overflow-wrap: anywhere;
      }

      progress {
        grid-column: 1 / -1;
      }

      .text {
        grid-column: 1 / -1;
        min-height: 1.4em;
        color: var(--text-muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) job!: RunningJob;

  protected override render(): TemplateResult {
    const { title, jobType, progress, isCancelling, cancel } = this.job;
    const name = `${jobTypeName(jobType)}: ${title}`;
    return html`
      <strong>${name}</strong>
      <button class="button" type="button" ?disabled=${isCancelling || progress?.stop === 'too-late'} aria-label=${`Cancel ${name}`} @click=${cancel}>Cancel</button>
      <progress aria-label=${name} max="1" .value=${progress?.fraction ?? 0}></progress>
      <span class="text">${progressText(this.job)}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-job-progress': RsJobProgress;
  }
}
