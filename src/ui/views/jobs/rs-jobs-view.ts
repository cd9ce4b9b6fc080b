import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { JobHistory } from '../../../app/jobs/job-history.ts';
import { jobCounts, jobStatusName, jobTypeName } from '../../../app/jobs/job-outcome.ts';
import { isResumable, startResuming } from '../../../app/jobs/resume-job.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { JobRun, JobStatus } from '../../../shared/job-run.ts';
import { formatMoment } from '../../format-moment.ts';
import '../../elements/rs-job-progress.ts';
import '../../elements/rs-message.ts';
import { iconClose } from '../../icons.ts';
import { iconAlert, iconCheck, iconInfo, iconResume } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { jobsStyles } from './jobs-styles.ts';

const ICONS: Readonly<Record<JobStatus, TemplateResult>> = {
  running: iconInfo,
  completed: iconCheck,
  failed: iconAlert,
  cancelled: iconClose,
  interrupted: iconAlert,
};

/** What is running, what has run, and what came of it. */
@customElement('rs-jobs-view')
export class RsJobsView extends LitElement {
  static override styles = [controls, page, jobsStyles];

  @property({ attribute: false }) app!: App;

  /** Jobs of other tabs that were asked to stop. */
  readonly #stopping = new Set<number>();
  #history: JobHistory | undefined;

  constructor() {
    super();
    new ObserveController(this, () => {
      this.#history ??= new JobHistory(this.app.backend);
      return [this.app.jobs, this.#history];
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#history?.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#history?.rest();
  }

  protected override render(): TemplateResult {
    const running = this.app.jobs.value;
    const own = new Set(running.map(({ jobId }) => jobId));
    const records = this.#history?.value;
    const ended = records?.filter(({ id }) => !own.has(id)) ?? [];
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1>Jobs</h1></div>
      ${
        running.length === 0
          ? nothing
          : html`<section aria-label="Running" class="running">
              ${repeat(
                running,
                ({ key }) => key,
                (job) => html`<rs-job-progress .job=${job}></rs-job-progress>`,
              )}
            </section>`
      }
      ${this.#history?.error === undefined ? nothing : html`<rs-message .error=${this.#history.error}></rs-message>`}
      ${records !== undefined && ended.length === 0 && running.length === 0 ? this.#renderNone() : nothing}
      <ul class="history">
        ${repeat(
          ended,
          ({ id }) => id,
          (job) => this.#renderRecord(job),
        )}
      </ul>
    </div>`;
  }

  #renderNone(): TemplateResult {
    return html`<div class="none">
      <p class="muted">Scans, imports and other long work stand here with their progress, and stay as a record of what came of them.</p>
      <button class="button primary" type="button" @click=${() => this.app.dialog.set({ kind: 'add-folder' })}>Add a folder</button>
      <button class="button" type="button" @click=${() => this.app.dialog.set({ kind: 'import' })}>Import a catalogue</button>
    </div>`;
  }

  #renderRecord(job: JobRun): TemplateResult {
    const { id, status, jobType, title, startedAt, finishedAt, rejected, adjusted } = job;
    const stands = status === 'running' ? this.#whereElse(id) : jobStatusName(status);
    const took = finishedAt === null ? '' : ` · ${formatSpan(finishedAt - startedAt)}`;
    return html`<li class=${status}>
      ${ICONS[status]}
      <div>
        <strong>${jobTypeName(jobType)}: ${title}</strong>
        <p class="muted tabular">${stands} · ${jobCounts(job)}</p>
        ${job.errorMessage === null ? nothing : html`<p>${job.errorMessage}</p>`}
        <p class="muted tabular">${formatMoment(startedAt)}${took}</p>
      </div>
      <div class="actions">
        ${
          status === 'running'
            ? html`<button class="button" type="button" aria-label=${`Cancel ${jobTypeName(jobType)}: ${title}`} ?disabled=${this.#stopping.has(id)} @click=${() => this.#cancel(id)}>Cancel</button>`
            : nothing
        }
        ${
          isResumable(job)
            ? html`<button class="button" type="button" @click=${() => startResuming(this.app, job)}>${iconResume}Resume</button>`
            : nothing
        }
        ${
          rejected + adjusted > 0
            ? html`<a class="button" href=${printRoute({ page: 'job', id })}>${rejected > 0 ? `${formatCount(rejected)} ${jobType === 'scan' ? 'problems' : 'rejected'}` : `${formatCount(adjusted)} taken in part`}</a>`
            : nothing
        }
      </div>
    </li>`;
  }

  #whereElse(id: number): string {
    return this.#stopping.has(id) ? 'Asked to stop in another tab' : 'Running in another tab';
  }

  async #cancel(id: number): Promise<void> {
    this.#stopping.add(id);
    this.requestUpdate();
    try {
      await this.app.jobs.cancel(id);
    } catch (error) {
      this.#stopping.delete(id);
      this.requestUpdate();
      this.app.toasts.showError(error);
    }
  }
}

/** How long a job took, in ms: "8 s", "2 min 5 s". */
function formatSpan(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1) return 'under 1 s';
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-jobs-view': RsJobsView;
  }
}
