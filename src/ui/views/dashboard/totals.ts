import { html, type TemplateResult } from 'lit';
import { WITH_FILE, WITH_RUNTIME } from '../../../app/dashboard/figure-filters.ts';
import { listAddress } from '../../../app/dashboard/figure-links.ts';
import { formatDuration } from '../../../shared/format-duration.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { formatShare, shareOf } from '../../../shared/format-share.ts';
import { formatSize } from '../../../shared/format-size.ts';
import type { LibraryFigures } from '../../../shared/library-figures.ts';
import type { MediaType } from '../../../shared/media-type.ts';

const DAY_MIN = 24 * 60;
/** Longer than this is told in days. */
const MOST_MIN = 4 * DAY_MIN;

interface Total {
  readonly name: string;
  readonly value: string;
  readonly more: string;
  /** Absent where there is nothing to be listed. */
  readonly href?: string;
}

/** The large numbers at the top, each with its list. */
export function totals(figures: LibraryFigures, libraryId: number | null): TemplateResult {
  return html`<ul class="totals" aria-label="Totals">
    ${totalsOf(figures, libraryId).map(({ name, value, more, href }) => {
      const body = html`<span class="label">${name}</span><strong>${value}</strong><small>${more}</small>`;
      return html`<li>${href === undefined ? html`<div class="total">${body}</div>` : html`<a class="total" href=${href}>${body}</a>`}</li>`;
    })}
  </ul>`;
}

function totalsOf(figures: LibraryFigures, libraryId: number | null): readonly Total[] {
  const { total, types, runtimeMin, bytes, withFile } = figures;
  const ofType = (mediaType: MediaType, name: string): Total => ({
    name,
    value: formatCount(types[mediaType]),
    more: types[mediaType] === 0 ? 'none' : `${shareText(types[mediaType], total)} of all`,
    ...(types[mediaType] === 0 ? {} : { href: listAddress(libraryId, { mediaType }) }),
  });
  return [
    { name: 'Titles', value: formatCount(total), more: 'in all', href: listAddress(libraryId) },
    ofType('movie', 'Films'),
    ofType('series', 'Series'),
    ofType('episode', 'Episodes'),
    ...(types.video > 0 ? [ofType('video', 'Videos')] : []),
    {
      name: 'Running time',
      value: runtimeText(runtimeMin),
      more: runtimeMin >= MOST_MIN ? `${formatCount(runtimeMin / 60)} hours` : 'without a break',
      ...(runtimeMin === 0
        ? {}
        : { href: listAddress(libraryId, { filter: WITH_RUNTIME, sort: 'runtime' }) }),
    },
    {
      name: 'Storage',
      value: bytes === 0 ? '–' : formatSize(bytes),
      more: withFile === 0 ? 'no files known' : `files of ${formatCount(withFile)}`,
      ...(withFile === 0 ? {} : { href: listAddress(libraryId, { filter: WITH_FILE }) }),
    },
  ];
}

function runtimeText(minutes: number): string {
  if (minutes < MOST_MIN) return formatDuration(minutes);
  return formatThings(Math.round(minutes / DAY_MIN), 'day');
}

/** A share that is not rounded to nothing, nor to all. */
export function shareText(part: number, whole: number): string {
  const share = shareOf(part, whole - part);
  if (share !== null && share > 0 && share < 0.01) return `under ${formatShare(0.01)}`;
  if (share !== null && share < 1 && share > 0.99) return `over ${formatShare(0.99)}`;
  return formatShare(share);
}
