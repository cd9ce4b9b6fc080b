import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import { isQueuedType, isResumable, isRetryable } from '../../../app/jobs/job-kinds.ts';
import { jobCounts, jobStatusName, jobTypeName } from '../../../app/jobs/job-outcome.ts';
import { startResuming, startRetrying } from '../../../app/jobs/resume-job.ts';
import { isUndoable, undoJob } from '../../../app/jobs/undo-job.ts';
import { printRoute } from '../../../app/route.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import type { JobRun, JobStatus } from '../../../shared/job-run.ts';
import { formatMoment } from '../../format-moment.ts';
import { iconClose } from '../../icons.ts';
import {
  iconAlert,
  iconCheck,
  iconClock,
  iconInfo,
  iconPause,
  iconRefresh,
  iconResume,
} from '../../later-icons.ts';

const ICONS: Readonly<Record<JobStatus, TemplateResult>> = {
  queued: iconClock,
  running: iconInfo,
  paused: iconPause,
  completed: iconCheck,
  failed: iconAlert,
  cancelled: iconClose,
  interrupted: iconAlert,
};

/**
 * A job that does not run: what came of it, and what can be done with it.
 * @param isGone it stands elsewhere by now, and nothing can be done with it here
 */
export function jobRecord(app: App, job: JobRun, isGone = false): TemplateResult {
  const { status, jobType, title, startedAt, finishedAt, errorMessage } = job;
  const name = `${jobTypeName(jobType)}: ${title}`;
  // Nobody knows when a killed browser ended.
  const took =
    finishedAt === null || status === 'interrupted' ? '' : ` · ${formatSpan(finishedAt - startedAt)}`;
  return html`<li class=${status} ?inert=${isGone}>
    ${ICONS[status]}
    <div>
      <strong>${name}</strong>
      <p class="muted tabular">${[jobStatusName(status), jobCounts(job)].filter(Boolean).join(' · ')}</p>
      ${errorMessage === null ? nothing : html`<p>${errorMessage}</p>`}
      <p class="muted tabular">${formatMoment(startedAt)}${took}</p>
    </div>
    <div class="actions">
      ${
        isResumable(job)
          ? html`<button class="button" type="button" aria-label=${`Resume ${name}`} @click=${() => startResuming(app, job)}>${iconResume}Resume</button>`
          : nothing
      }
      ${
        isRetryable(job) && !isResumable(job)
          ? html`<button class="button" type="button" aria-label=${`Try again what failed in ${name}`} @click=${() => startRetrying(app, job)}>${iconRefresh}Try again what failed</button>`
          : nothing
      }
      ${status === 'paused' ? cancelButton(app, job, name) : nothing}
      ${
        isUndoable(job)
          ? html`<button class="button" type="button" aria-label=${`Undo ${name}`} @click=${() => undoJob(app, job)}>Undo</button>`
          : nothing
      }
      ${reportLink(job)}
    </div>
  </li>`;
}

function cancelButton(app: App, { id }: JobRun, name: string): TemplateResult {
  const cancel = () => void app.jobs.cancel(id).catch((error: unknown) => app.toasts.showError(error));
  return html`<button class="button" type="button" aria-label=${`Cancel ${name}`} @click=${cancel}>Cancel</button>`;
}

function reportLink({ id, jobType, title, rejected, adjusted }: JobRun): TemplateResult | typeof nothing {
  if (rejected + adjusted === 0) return nothing;
  const words =
    rejected > 0
      ? isQueuedType(jobType)
        ? formatThings(rejected, 'problem')
        : `${formatCount(rejected)} rejected`
      : `${formatCount(adjusted)} ${jobType === 'scan' ? 'left as is' : 'taken in part'}`;
  return html`<a class="button" aria-label=${`${words}: report of ${jobTypeName(jobType)}: ${title}`} href=${printRoute({ page: 'job', id })}>${words}</a>`;
}

/** How long a job took, in ms: "8 s", "2 min 5 s". */
function formatSpan(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1) return 'under 1 s';
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
