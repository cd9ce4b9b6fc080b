import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GroupedWork, YearCount } from '../../../app/people/work-groups.ts';
import { printRoute } from '../../../app/route.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { mediaTypeName } from '../../media-type-name.ts';

/** Works of a group shown at first; a button shows as many again. */
export const WORKS_STEP = 60;

/** Fewer titles than these need no picture. */
const FEWEST_TITLES = 8;
/** Px. */
const WIDEST_BAR = 10;
const WIDEST = 480;

/** A bar for each year, as high as its number of titles; said in words to a screen reader. */
export function renderYearBars(years: readonly YearCount[]): unknown {
  const titles = years.reduce((sum, { count }) => sum + count, 0);
  if (years.length < 3 || titles < FEWEST_TITLES) return nothing;
  const most = years.reduce((best, year) => (year.count > best.count ? year : best));
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  const label = `Titles a year from ${first} to ${last}; the most, ${most.count}, in ${most.year}`;
  const bars = years.map(
    ({ year, count }, index) =>
      svg`<rect x=${index} y=${most.count - count} width="0.8" height=${count}><title>${year}: ${count}</title></rect>`,
  );
  // Sizes as attributes: the page's policy takes no style from them.
  const width = Math.max(96, Math.min(WIDEST, years.length * WIDEST_BAR));
  return html`<figure class="years">
    <svg role="img" aria-label=${label} viewBox="0 0 ${years.length} ${most.count}" width=${width} height="40" preserveAspectRatio="none">${bars}</svg>
    <figcaption class="muted" aria-hidden="true"><span>${first}</span> <span>${last}</span></figcaption>
  </figure>`;
}

/** One role with its titles, of which the first `shown` are on the page. */
export function renderWorkGroup(
  heading: string,
  count: number,
  works: readonly GroupedWork[],
  shown: number,
  showMore: () => void,
): TemplateResult {
  const left = works.length - shown;
  return html`<section class="group">
    <h2>${heading} <span class="muted tabular">${formatCount(count)}</span></h2>
    <ol class="works">${works.slice(0, shown).map(renderWork)}</ol>
    ${
      left > 0
        ? html`<button class="button" type="button" @click=${showMore}>
            Show ${formatCount(Math.min(left, WORKS_STEP))} more<span class="visually-hidden"> of ${heading}</span>
          </button>`
        : nothing
    }
  </section>`;
}

/** The year stands once for all titles of it that follow each other; a screen reader hears it with each. */
function renderWork(work: GroupedWork, index: number, works: readonly GroupedWork[]): TemplateResult {
  const { itemId, title, year, mediaType, characters } = work;
  const isFirstOfYear = index === 0 || works[index - 1]?.year !== year;
  const when = year ?? 'Undated';
  const type = mediaType === 'movie' ? '' : mediaTypeName(mediaType);
  return html`<li class=${isFirstOfYear ? 'first' : nothing}>
    <span class="when muted">${isFirstOfYear ? when : html`<span class="visually-hidden">${when}</span>`}</span>
    <span class="what">
      <a class="name" href=${printRoute({ page: 'item', id: itemId })}>${title}</a>
      ${characters.length > 0 ? html`<span class="muted">${characters.join(', ')}</span>` : nothing}
    </span>
    <span class="type muted">${type}</span>
  </li>`;
}
