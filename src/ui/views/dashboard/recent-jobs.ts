import { html, nothing, type TemplateResult } from 'lit';
import { jobCounts, jobStatusName, jobTypeName } from '../../../app/jobs/job-outcome.ts';
import { printRoute } from '../../../app/route.ts';
import type { JobRun } from '../../../shared/job-run.ts';
import { formatMoment } from '../../format-moment.ts';

const MOST = 5;

/** What jobs did lately; each leads to its report. @param jobs Undefined while they are not known. */
export function recentJobs(jobs: readonly JobRun[] | undefined, libraryId: number | null): TemplateResult {
  const own = jobs?.filter((job) => libraryId === null || job.libraryId === libraryId).slice(0, MOST);
  return html`<section aria-label="Jobs lately">
    <h2>Jobs lately</h2>
    ${own?.length === 0 ? html`<p class="muted none">Nothing has run yet.</p>` : nothing}
    <ul class="jobs">
      ${own?.map((job) => {
        const status = job.status === 'completed' ? '' : jobStatusName(job.status);
        const told = [status, jobCounts(job), formatMoment(job.startedAt)].filter(Boolean);
        return html`<li>
          <a href=${printRoute({ page: 'job', id: job.id })}>${jobTypeName(job.jobType)}: ${job.title}</a>
          <small>${told.join(' · ')}</small>
        </li>`;
      })}
    </ul>
    <a class="more" href=${printRoute({ page: 'jobs' })}>All jobs</a>
  </section>`;
}
