import { html, type TemplateResult } from 'lit';
import { LACKING } from '../../../app/dashboard/figure-filters.ts';
import { listAddress } from '../../../app/dashboard/figure-links.ts';
import { printRoute } from '../../../app/route.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { LibraryFigures, MissingCounts } from '../../../shared/library-figures.ts';
import { iconCheck } from '../../later-icons.ts';
import { shareText } from './totals.ts';

/** What is looked for, what it is called, and what to say of titles without it. */
const PARTS: readonly (readonly [part: keyof MissingCounts, name: string, lacking: string])[] = [
  ['poster', 'Poster', 'without a poster'],
  ['overview', 'Overview', 'without an overview'],
  ['match', 'Match', 'waiting to be matched'],
  ['subtitles', 'Subtitles', 'without subtitles'],
];

/** How much of a library has what makes it whole, and where the rest is. */
export function completeness(figures: LibraryFigures, libraryId: number | null): TemplateResult {
  return html`<section aria-label="Completeness">
    <h2>Completeness</h2>
    <ul class="parts">
      ${PARTS.map(([part, name, lacking]) => {
        const whole = part === 'subtitles' ? figures.withFile : figures.total;
        const missing = figures.missing[part];
        const href = listAddress(libraryId, { filter: LACKING[part] });
        return html`<li>
          <span class="name">${name}</span>
          <span class="has">${whole === 0 ? '–' : shareText(whole - missing, whole)}</span>
          <span class="meter" aria-hidden="true" .style=${`--share: ${whole === 0 ? 0 : (whole - missing) / whole}`}></span>
          ${
            missing > 0
              ? html`<a class="lacking" href=${href}>${formatCount(missing)} ${lacking}</a>`
              : html`<span class="lacking muted">${whole === 0 ? 'no files known' : html`${iconCheck}all of ${formatCount(whole)}`}</span>`
          }
        </li>`;
      })}
    </ul>
    <a class="more" href=${printRoute({ page: 'duplicates' })}>Look for duplicates</a>
  </section>`;
}
