import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { followChanges } from '../../../app/following-changes.ts';
import { isRetryable } from '../../../app/jobs/job-kinds.ts';
import { jobCounts, jobStatusName, jobTypeName, notedLines } from '../../../app/jobs/job-outcome.ts';
import { rejectionCsv } from '../../../app/jobs/rejection-csv.ts';
import { startRetrying } from '../../../app/jobs/resume-job.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { saveFile } from '../../../app/save-file.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import type { JobRejection, JobRun } from '../../../shared/job-run.ts';
import { renderPageFailure, renderReadFailure } from '../../elements/read-failure.ts';
import { formatMoment } from '../../format-moment.ts';
import { iconArrowLeft, iconDownload, iconRefresh } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';

/** Lines on a page of the report. */
const PAGE = 100;
/** Lines read at once for the download. */
const READ_AT_ONCE = 5000;

/** What came of a job, with every line that was rejected or taken in part, and why. */
@customElement('rs-job-report')
export class RsJobReport extends LitElement {
  static override styles = [
    controls,
    page,
    css`
      .summary {
        margin: var(--space-1) 0 var(--space-4);
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .pager {
        margin: var(--space-3) 0 0;
      }

      .scroll {
        overflow-x: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
      }

      th {
        color: var(--text-muted);
        font-weight: 500;
        text-align: start;
      }

      th,
      td {
        padding: var(--space-2) var(--space-4) var(--space-2) 0;
        border-bottom: 1px solid var(--line);
        vertical-align: top;
      }

      .line {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }

      code {
        display: block;
        max-width: 60ch;
        overflow: hidden;
        font-family: var(--font-mono);
        font-size: var(--size-1);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      td {
        overflow-wrap: anywhere;
      }

      th {
        white-space: nowrap;
      }

      /* One below the other: what is wrong must not be out of sight. */
      @media (max-width: 640px) {
        table,
        tbody,
        td {
          display: block;
        }

        thead {
          position: absolute;
          clip-path: inset(50%);
        }

        tr {
          display: block;
          padding: var(--space-2) 0;
          border-bottom: 1px solid var(--line);
        }

        td {
          padding: 2px 0;
          border: 0;
        }

        td.line {
          text-align: start;
        }

        td.line:not(:empty)::before {
          content: 'Line ';
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) jobId = 0;
  @state() private at = 0;

  readonly #job = new LoadController<number, JobRun>(
    this,
    () => this.jobId,
    (id) => this.app.backend.jobs.get(id),
  );
  readonly #lines = new LoadController<string, readonly JobRejection[]>(
    this,
    () => `${this.jobId}/${this.at}`,
    () => this.app.backend.jobs.rejections(this.jobId, this.at, PAGE),
  );

  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const reload = () => void Promise.all([this.#job.reload(), this.#lines.reload()]);
    this.#end = followChanges(this.app.backend, reload, ['job', 'database']);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('jobId')) this.at = 0;
  }

  protected override render(): TemplateResult {
    const load = this.#job.state;
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot>
        <button class="button quiet back" type="button" @click=${() => this.app.router.back({ page: 'jobs' })}>${iconArrowLeft}Back</button>
      </div>
      ${load.state === 'loading' ? html`<div aria-busy="true"></div>` : nothing}
      ${load.state === 'ready' ? this.#renderJob(load.value) : nothing}
      ${load.state === 'failed' ? renderPageFailure(load.error, () => this.#job.reload()) : nothing}
    </div>`;
  }

  #renderJob(job: JobRun): TemplateResult {
    const { jobType, title, status, startedAt, people, credits, errorMessage } = job;
    const noted = notedLines(job);
    const cast =
      credits > 0
        ? ` · ${formatCount(people)} ${people === 1 ? 'person' : 'people'} · ${formatThings(credits, 'credit')}`
        : '';
    return html`
      <h1 tabindex="-1">${jobTypeName(jobType)}: ${title}</h1>
      <p class="summary muted tabular">${[jobStatusName(status), formatMoment(startedAt), jobCounts(job)].filter(Boolean).join(' · ')}${cast}</p>
      ${errorMessage === null ? nothing : html`<p>${errorMessage}</p>`}
      ${noted === null ? html`<p>${endWords(job)}</p>` : this.#renderLines(job, noted)}
    `;
  }

  #renderLines(job: JobRun, noted: string): TemplateResult {
    const load = this.#lines.state;
    const total = job.rejected + job.adjusted;
    const last = Math.min(total, this.at + PAGE);
    const heading = noted.charAt(0).toUpperCase() + noted.slice(1);
    return html`
      <div class="bar">
        <h2>${heading}</h2>
        <span class="actions">
          ${isRetryable(job) ? html`<button class="button" type="button" @click=${() => startRetrying(this.app, job)}>${iconRefresh}Try again what failed</button>` : nothing}
          <button class="button" type="button" @click=${() => this.#download(job)}>${iconDownload}Download as CSV</button>
        </span>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${heading}>
        ${load.state === 'ready' ? this.#renderTable(job, load.value) : nothing}
      </div>
      ${load.state === 'failed' ? renderReadFailure(load.error, () => this.#lines.reload()) : nothing}
      ${total > PAGE ? this.#renderPager(last, total) : nothing}
    `;
  }

  /** The roles are named: a table whose rows stand as blocks has none of its own. */
  #renderTable({ jobType }: JobRun, rejections: readonly JobRejection[]): TemplateResult {
    const hasLines = rejections.some(({ line }) => line > 0);
    const hasTexts = rejections.some(({ excerpt }) => excerpt !== '');
    const column = (name: string, style = '') =>
      html`<th role="columnheader" scope="col" class=${style}>${name}</th>`;
    const row = ({ file, line, reason, excerpt, itemId }: JobRejection) => html`<tr role="row">
      <td role="cell">${itemId === null ? file : html`<a href=${printRoute({ page: 'item', id: itemId })}>${file}</a>`}</td>
      ${hasLines ? html`<td role="cell" class="line">${line === 0 ? nothing : formatCount(line)}</td>` : nothing}
      <td role="cell">${reason}</td>
      ${hasTexts ? html`<td role="cell"><code title=${excerpt}>${excerpt}</code></td>` : nothing}
    </tr>`;
    return html`<table role="table">
      <thead role="rowgroup"><tr role="row">
        ${column(jobType === 'match' ? 'Title' : 'File')}${hasLines ? column('Line', 'line') : nothing}${column('Reason')}${hasTexts ? column('Text') : nothing}
      </tr></thead>
      <tbody role="rowgroup">${rejections.map(row)}</tbody>
    </table>`;
  }

  #renderPager(last: number, total: number): TemplateResult {
    return html`
      <div class="bar pager">
        <span class="muted tabular" role="status">${formatCount(this.at + 1)} to ${formatCount(last)} of ${formatCount(total)}</span>
        <span>
          <button class="button" type="button" ?disabled=${this.at === 0} @click=${() => this.#turn(-PAGE)}>Previous</button>
          <button class="button" type="button" ?disabled=${last >= total} @click=${() => this.#turn(PAGE)}>Next</button>
        </span>
      </div>
    `;
  }

  #turn(by: number): void {
    this.at = Math.max(0, this.at + by);
  }

  async #download(job: JobRun): Promise<void> {
    try {
      const all: JobRejection[] = [];
      for (
        let part: readonly JobRejection[] = [];
        all.length < job.rejected + job.adjusted;
        all.push(...part)
      ) {
        part = await this.app.backend.jobs.rejections(job.id, all.length, READ_AT_ONCE);
        if (part.length === 0) break;
      }
      saveFile(
        `${notedLines(job)} of job ${job.id}.csv`,
        new Blob([rejectionCsv(all)], { type: 'text/csv' }),
      );
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }
}

/** What is said where nothing is listed. */
function endWords({ jobType, status }: JobRun): string {
  if (status === 'queued') return 'It waits for its turn.';
  if (status === 'running') return 'It is still at work.';
  if (status === 'paused') return 'It is paused.';
  if (jobType === 'scan' || jobType === 'read-files') return 'Everything could be read.';
  if (jobType === 'match') return 'Everything could be asked for.';
  if (jobType !== 'batch') return 'No line was rejected.';
  return status === 'completed' ? 'It was done as a whole.' : 'All titles are as they were.';
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-job-report': RsJobReport;
  }
}
