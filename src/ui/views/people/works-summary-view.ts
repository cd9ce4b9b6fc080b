import { html, nothing, type TemplateResult } from 'lit';
import { filteredList } from '../../../app/filtered-list.ts';
import type { LoadState } from '../../../app/load-controller.ts';
import { printRoute } from '../../../app/route.ts';
import type { WorksSummary } from '../../../rpc/people-api.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { ItemCondition } from '../../../shared/item-filter.ts';

/** Whose works are summed up. */
export interface SummarySubject {
  /** What their titles are selected by. */
  readonly condition: ItemCondition;
  /** Number of their titles. */
  readonly titles: number;
  /** A heading: "Worked with". */
  readonly people: string;
}

/** Genres and people that the works have in common; keeps quiet until they are known. */
export function renderWorksSummary(
  load: LoadState<WorksSummary | undefined>,
  { condition, titles, people }: SummarySubject,
): TemplateResult {
  return html`<aside aria-label="In common" aria-busy=${load.state === 'loading'}>
    ${load.state === 'ready' && load.value ? renderSummary(load.value, condition, titles, people) : nothing}
    ${load.state === 'failed' ? html`<p class="muted" role="alert">Who else had a part in these titles could not be read.</p>` : nothing}
  </aside>`;
}

function renderSummary(
  { looked, people, genres }: WorksSummary,
  condition: ItemCondition,
  titles: number,
  heading: string,
): TemplateResult {
  return html`
    ${
      genres.length > 0
        ? html`<section>
            <h2>Genres</h2>
            <ul class="chips">
              ${genres.map(({ name, count }) => {
                const href = filteredList({ all: [condition, { field: 'genre', anyOf: [name] }] }, 'year');
                return html`<li><a href=${href}>${name} <span class="muted tabular">${formatCount(count)}</span></a></li>`;
              })}
            </ul>
          </section>`
        : nothing
    }
    ${
      people.length > 0
        ? html`<section>
            <h2>${heading}</h2>
            <ul class="others">
              ${people.map(
                ({ id, name, count }) => html`<li>
                  <a href=${printRoute({ page: 'person', id })}>${name}</a>
                  <span class="muted tabular">${formatCount(count)}<span class="visually-hidden"> shared ${count === 1 ? 'title' : 'titles'}</span></span>
                </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${looked < titles ? html`<p class="muted">From ${formatCount(looked)} of ${formatCount(titles)} titles, those added last.</p>` : nothing}
  `;
}
