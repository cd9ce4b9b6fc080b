import { html, nothing, type TemplateResult } from 'lit';
import type { ItemDetail, ItemTitle } from '../../../shared/media-item.ts';
import { languageName } from '../../language-name.ts';

/** Alternative titles that are shown at once. */
const SHOWN_TITLES = 6;

/** What happens, and which language that is told in when it is not the one that is wanted most. */
export function renderOverview(
  { description, descriptionLanguage }: Pick<ItemDetail, 'description' | 'descriptionLanguage'>,
  wanted: string | undefined,
): unknown {
  if (!description) return nothing;
  const isOther =
    descriptionLanguage !== null && wanted !== undefined && baseOf(descriptionLanguage) !== baseOf(wanted);
  return html`<p class="overview" dir="auto" lang=${descriptionLanguage ?? nothing}>${description}</p>
    ${isOther ? html`<p class="muted language">In ${languageName(descriptionLanguage)}: there is no overview in ${languageName(wanted)}.</p>` : nothing}`;
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** All of a few; of many the first, and the rest on demand. */
export function renderAlternativeTitles(titles: readonly ItemTitle[]): unknown {
  if (titles.length === 0) return nothing;
  if (titles.length <= SHOWN_TITLES) return html`<p class="muted original">Also: ${renderTitles(titles)}</p>`;
  const more = `${titles.length - SHOWN_TITLES + 1} more`;
  const shown = titles.slice(0, SHOWN_TITLES - 1);
  const rest = titles.slice(SHOWN_TITLES - 1);
  return html`<details class="muted original"><summary>Also: ${renderTitles(shown)} · and ${more}</summary>${renderTitles(rest)}</details>`;
}

/** Each in its language, which is named where it is known. */
function renderTitles(titles: readonly ItemTitle[]): TemplateResult[] {
  return titles.map(({ title, language }, index) => {
    const before = index > 0 ? ' · ' : '';
    if (language === null) return html`${before}${title}`;
    return html`${before}<span lang=${language}>${title}</span> (${languageName(language)})`;
  });
}
