import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatThings } from '../../../shared/format-number.ts';

/** A name with a count, as long a bar as its count. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  /** The list of what is counted. */
  readonly href: string;
  /** A page of what is named. */
  readonly page?: string;
}

/** Counts below each other, each over its bar. @param none Said where there are none. */
export function barList(heading: string, bars: readonly Bar[], none: string): TemplateResult {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return html`<section aria-label=${heading}>
    <h2>${heading}</h2>
    ${bars.length === 0 ? html`<p class="muted none">${none}</p>` : nothing}
    <ol class="bars">
      ${bars.map((bar) => renderBar(bar, most))}
    </ol>
  </section>`;
}

function renderBar({ name, count, href, page }: Bar, most: number): TemplateResult {
  const share = `--share: ${count / most}`;
  if (page === undefined)
    return html`<li .style=${share}>
      <a class="whole" href=${href}>
        <span class="name">${name}</span>
        <span class="count">${formatCount(count)}<span class="visually-hidden"> ${count === 1 ? 'title' : 'titles'}</span></span>
      </a>
    </li>`;
  return html`<li .style=${share}>
    <a class="name" href=${page}>${name}</a>
    <a class="count" href=${href} aria-label=${`${formatThings(count, 'title')} of ${name}`}>${formatCount(count)}</a>
  </li>`;
}
