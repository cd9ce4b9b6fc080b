import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { jobTypeName } from '../../app/jobs/job-outcome.ts';
import type { RunningJob } from '../../app/jobs/running-job.ts';
import { progressText } from '../../app/jobs/time-left.ts';
import { controls } from '../styles/controls.ts';
import { progressBar } from '../styles/progress-bar.ts';

/** A running job: its name, how far it has come, and buttons to pause and to cancel it. */
@customElement('rs-job-progress')
export class RsJobProgress extends LitElement {
  static override styles = [
    controls,
    progressBar,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      .job {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-1);
      }

      strong {
        font-weight: 600;
        overflow-wrap: anywhere;
      }

      :host([brief]) strong {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-1) var(--space-4);
      }

      .buttons {
        display: flex;
        flex: none;
        gap: var(--space-2);
      }

      /* As high whatever it says: what is below stays where it is. */
      .text {
        height: 1.4em;
        overflow: hidden;
        line-height: 1.4;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--text-muted);
        font-variant-numeric: tabular-nums;
      }

      @container (max-width: 480px) {
        /* A long name has the row to itself. */
        .head {
          flex-wrap: wrap;
        }

        .text {
          display: -webkit-box;
          height: 2.8em;
          overflow-wrap: anywhere;
          white-space: normal;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) job!: RunningJob;

  protected override render(): TemplateResult {
    const { title, jobType, progress, isCancelling, isPausing = false, cancel, pause, jobId } = this.job;
    const isLate = isCancelling || progress?.stop === 'too-late';
    const name = `${jobTypeName(jobType)}: ${title}`;
    return html`<div class="job">
      <div class="head"><strong title=${name}>${name}</strong>
      <span class="buttons">
        ${pause === undefined ? nothing : html`<button class="button" type="button" ?disabled=${isLate || isPausing || jobId === undefined} aria-label=${`Pause ${name}`} @click=${pause}>Pause</button>`}
        <button class="button" type="button" ?disabled=${isLate} aria-label=${`Cancel ${name}`} @click=${cancel}>Cancel</button>
      </span></div>
      <progress aria-label=${name} max="1" .value=${progress?.fraction ?? 0}></progress>
      <span class="text">${progressText(this.job)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-job-progress': RsJobProgress;
  }
}
