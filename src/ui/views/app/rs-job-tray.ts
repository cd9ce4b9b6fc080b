import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import type { RunningJob } from '../../../app/jobs/running-job.ts';
import { MEASURED_LIBRARY } from '../../../app/measure/leftover.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { formatCount } from '../../../shared/format-number.ts';
import '../../elements/rs-job-progress.ts';
import { HoldStillController } from '../../hold-still-controller.ts';
import { controls } from '../../styles/controls.ts';

/** The running jobs with their progress, at the corner of the page; hidden by a click until there is a job that was not
 * among them. While somebody aims at a button of it, no job comes or goes. */
@customElement('rs-job-tray')
export class RsJobTray extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface-raised);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }

      .running {
        display: grid;
        gap: var(--space-3);
        max-height: min(60vh, 420px);
        overflow-y: auto;
      }

      .foot {
        display: flex;
        justify-content: space-between;
        margin: 0 calc(-1 * var(--space-2));
      }

      .foot .button {
        min-height: 28px;
        padding: 0 var(--space-2);
        color: var(--text-muted);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** The jobs that were there when the tray was hidden: those that waited have another key when they run. */
  @state() private hiddenKeys: ReadonlySet<number> = new Set();
  #hiddenJobs: ReadonlySet<number | undefined> = new Set();

  readonly #still = new HoldStillController(this);

  constructor() {
    super();
    new ObserveController(this, () => [this.app.jobs, this.app.router]);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { page } = this.app.router.value;
    // Both show what is under way themselves.
    const isMeasuring = this.app.jobs.value.every(({ title }) => title.startsWith(MEASURED_LIBRARY));
    const isShown = page === 'jobs' || (page === 'measure' && isMeasuring);
    this.hidden = this.#jobs.length === 0 || isShown || this.#isHidden;
  }

  protected override render(): unknown {
    const jobs = this.#jobs;
    if (this.hidden) return nothing;
    const running = jobs.filter(({ isWaiting }) => !isWaiting);
    const waiting = jobs.length - running.length;
    return html`<section aria-label="Running jobs">
      ${this.#renderRunning(running)}
      <div class="foot">
        <a class="button quiet" href="#/jobs">${waiting === 0 ? 'All jobs' : `All jobs · ${formatCount(waiting)} waiting`}</a>
        <button class="button quiet" type="button" @click=${this.#hide}>Hide</button>
      </div>
    </section>`;
  }

  #renderRunning(running: readonly RunningJob[]): unknown {
    const shown = this.#still.show('running', running, ({ key }) => key);
    if (shown.length === 0) return nothing;
    return html`<div class="running">
      ${repeat(
        shown,
        ({ value }) => value.key,
        ({ value, isGone }) => html`<rs-job-progress brief ?inert=${isGone} .job=${value}></rs-job-progress>`,
      )}
    </div>`;
  }

  /** What nobody asked for stands among the jobs alone. */
  get #jobs(): readonly RunningJob[] {
    return this.app.jobs.value.filter(({ isQuiet }) => !isQuiet);
  }

  get #isHidden(): boolean {
    return this.#jobs.every(
      ({ key, jobId }) => this.hiddenKeys.has(key) || (jobId !== undefined && this.#hiddenJobs.has(jobId)),
    );
  }

  readonly #hide = (): void => {
    const jobs = this.#jobs;
    this.#hiddenJobs = new Set([...this.#hiddenJobs, ...jobs.map(({ jobId }) => jobId)]);
    this.hiddenKeys = new Set([...this.hiddenKeys, ...jobs.map(({ key }) => key)]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-job-tray': RsJobTray;
  }
}
