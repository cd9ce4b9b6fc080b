import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { filterJobs, JOB_ENDS, JOB_KINDS } from '../../../app/jobs/job-filter.ts';
import { JobHistory } from '../../../app/jobs/job-history.ts';
import { jobTypeName } from '../../../app/jobs/job-outcome.ts';
import type { RunningJob } from '../../../app/jobs/running-job.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import type { JobRun } from '../../../shared/job-run.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import '../../elements/rs-job-progress.ts';
import { type HeldEntry, HoldStillController } from '../../hold-still-controller.ts';
import { iconClock, iconRunNext } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { jobRecord } from './job-record.ts';
import { jobsStyles } from './jobs-styles.ts';

/** What is running, what waits or is paused, what has run, and what came of it. */
@customElement('rs-jobs-view')
export class RsJobsView extends LitElement {
  static override styles = [controls, page, jobsStyles];

  @property({ attribute: false }) app!: App;
  /** Names of what is chosen; '' is all. */
  @state() private kind = '';
  @state() private end = '';

  @query('h1') private heading!: HTMLElement | null;

  readonly #still = new HoldStillController(this);
  #history: JobHistory | undefined;
  #hadFocus = false;

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

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** A button that goes with its job takes the focus along: whoever uses the keyboard goes on from the top. */
  protected override updated(_changed: PropertyValues<this>): void {
    if (this.#hadFocus && this.shadowRoot?.activeElement == null) this.heading?.focus();
  }

  protected override render(): TemplateResult {
    const jobs = this.app.jobs.value;
    const running = jobs.filter(({ isWaiting }) => !isWaiting);
    const waiting = jobs.filter(({ isWaiting }) => isWaiting);
    const known = new Set(jobs.map(({ jobId }) => jobId));
    const records = this.#history?.value?.filter(({ id, status }) => !known.has(id) && status !== 'queued');
    const paused = records?.filter(({ status }) => status === 'paused') ?? [];
    const ended = records?.filter(({ status }) => status !== 'paused') ?? [];
    const shown = this.#standStill(running, waiting, paused, ended);
    const isEmpty =
      records !== undefined &&
      this.#history?.error === undefined &&
      Object.values(shown).every(({ length }) => length === 0);
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1 tabindex="-1">Jobs</h1></div>
      <p class="visually-hidden" role="status">${summaryOf(running.length, waiting.length, paused.length)}</p>
      ${records === undefined || isEmpty ? nothing : this.#renderRunning(shown.running)}
      ${this.#renderWaiting(shown.waiting)}
      ${this.#renderPaused(shown.paused)}
      ${this.#history?.error === undefined ? nothing : renderReadFailure(this.#history.error, () => this.#history?.reload())}
      ${isEmpty ? this.#renderNone() : nothing}
      ${shown.ended.length === 0 ? nothing : this.#renderHistory(shown.ended)}
    </div>`;
  }

  /** The jobs as they are shown: while somebody aims at a button, none of them comes, goes or moves. */
  #standStill(
    running: readonly RunningJob[],
    waiting: readonly RunningJob[],
    paused: readonly JobRun[],
    ended: readonly JobRun[],
  ) {
    const still = this.#still;
    return {
      running: still.show('running', running, ({ key }) => key),
      waiting: still.show('waiting', waiting, ({ jobId, key }) => jobId ?? -key),
      paused: still.show('paused', paused, ({ id }) => id),
      ended: still.show('ended', ended, ({ id }) => id),
    };
  }

  #renderRunning(running: readonly HeldEntry<RunningJob>[]): unknown {
    return html`<section aria-label="Running" class="running">
      ${running.length === 0 ? html`<p class="muted idle">Nothing is running.</p>` : nothing}
      ${repeat(
        running,
        ({ value }) => value.key,
        ({ value, isGone }) => html`<rs-job-progress ?inert=${isGone} .job=${value}></rs-job-progress>`,
      )}
    </section>`;
  }

  #renderWaiting(waiting: readonly HeldEntry<RunningJob>[]): unknown {
    if (waiting.length === 0) return nothing;
    return html`<section aria-labelledby="waiting">
      <h2 id="waiting">Waiting</h2>
      <ol class="jobs">
        ${repeat(
          waiting,
          ({ value }) => value.key,
          (job, at) => this.#renderWaitingJob(job, at),
        )}
      </ol>
    </section>`;
  }

  #renderWaitingJob({ value: job, isGone }: HeldEntry<RunningJob>, at: number): TemplateResult {
    const { jobType, title, jobId } = job;
    const name = `${jobTypeName(jobType)}: ${title}`;
    return html`<li class="queued" ?inert=${isGone}>
      ${iconClock}
      <div>
        <strong>${name}</strong>
        <p class="muted tabular">${isGone ? 'Waits no more' : 'Waiting for its turn'}</p>
      </div>
      <div class="actions">
        ${at === 0 || jobId === undefined ? nothing : html`<button class="button" type="button" aria-label=${`Run ${name} next`} @click=${() => this.#toFront(jobId)}>${iconRunNext}Run next</button>`}
        <button class="button" type="button" aria-label=${`Pause ${name}`} @click=${() => job.pause?.()}>Pause</button>
        <button class="button" type="button" aria-label=${`Cancel ${name}`} @click=${() => job.cancel()}>Cancel</button>
      </div>
    </li>`;
  }

  #renderPaused(jobs: readonly HeldEntry<JobRun>[]): unknown {
    if (jobs.length === 0) return nothing;
    return html`<section aria-labelledby="paused">
      <h2 id="paused">Paused</h2>
      <ul class="jobs">
        ${repeat(
          jobs,
          ({ value }) => value.id,
          ({ value, isGone }) => jobRecord(this.app, value, isGone),
        )}
      </ul>
    </section>`;
  }

  #renderHistory(ended: readonly HeldEntry<JobRun>[]): TemplateResult {
    const shown = filterJobs(
      ended.map(({ value }) => value),
      this.kind,
      this.end,
    );
    return html`<section aria-labelledby="history">
      <div class="bar">
        <h2 id="history">History</h2>
        <div class="choices">
          <select class="field" aria-label="Kind" @change=${this.#onKind}>
            <option value="">All kinds</option>
            ${JOB_KINDS.map(({ name, label }) => html`<option value=${name}>${label}</option>`)}
          </select>
          <select class="field" aria-label="How they ended" @change=${this.#onEnd}>
            <option value="">However they ended</option>
            ${JOB_ENDS.map(({ name, label }) => html`<option value=${name}>${label}</option>`)}
          </select>
          <button class="button" type="button" title="What can still be resumed stays" @click=${this.#clear}>Clear history</button>
        </div>
      </div>
      ${shown.length === 0 ? html`<p class="muted empty">No job of this kind among ${formatThings(ended.length, 'job')}.</p>` : nothing}
      <ul class="jobs history">
        ${repeat(
          shown,
          ({ id }) => id,
          (job) => jobRecord(this.app, job),
        )}
      </ul>
      ${this.#history?.hasMore ? html`<button class="button" type="button" @click=${() => this.#history?.showMore()}>Show older jobs</button>` : nothing}
    </section>`;
  }

  #renderNone(): TemplateResult {
    return html`<div class="none">
      <p class="muted">Scans, imports and other long work stand here with their progress, and stay as a record of what came of them.</p>
      <div class="actions">
        <button class="button primary" type="button" @click=${() => this.app.dialog.set({ kind: 'add-folder' })}>Add a folder</button>
        <button class="button" type="button" @click=${() => this.app.dialog.set({ kind: 'import' })}>Import a catalogue</button>
      </div>
    </div>`;
  }

  readonly #onKind = ({ target }: Event): void => {
    this.kind = (target as HTMLSelectElement).value;
  };

  readonly #onEnd = ({ target }: Event): void => {
    this.end = (target as HTMLSelectElement).value;
  };

  readonly #clear = async (): Promise<void> => {
    try {
      const cleared = await (await this.app.queue()).clearHistory();
      const text = 'What can still be resumed stays.';
      this.app.toasts.show({ kind: 'info', title: `${formatThings(cleared, 'job')} cleared`, text });
    } catch (error) {
      this.app.toasts.showError(error);
    }
  };

  async #toFront(jobId: number): Promise<void> {
    try {
      await (await this.app.queue()).toFront(jobId);
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }
}

/** For who does not see it: changes only when a job begins, waits or ends. */
function summaryOf(running: number, waiting: number, paused: number): string {
  const parts = [
    [running, 'running'],
    [waiting, 'waiting'],
    [paused, 'paused'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${formatCount(count)} ${word}`);
  return told.length === 0 ? 'No job is running.' : `Jobs: ${told.join(', ')}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-jobs-view': RsJobsView;
  }
}
