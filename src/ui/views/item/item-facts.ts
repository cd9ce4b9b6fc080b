import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import { filteredList } from '../../../app/filtered-list.ts';
import { printRoute } from '../../../app/route.ts';
import { tagColors } from '../../../app/tags/tag-colors.ts';
import { BIN_LIBRARY_ID } from '../../../shared/bin-library.ts';
import { formatCalendarDay } from '../../../shared/format-calendar-day.ts';
import { formatDay } from '../../../shared/format-date.ts';
import { formatDuration } from '../../../shared/format-duration.ts';
import { formatCount, formatRating } from '../../../shared/format-number.ts';
import type { NameField } from '../../../shared/item-filter.ts';
import type { ItemCredit, ItemDetail } from '../../../shared/media-item.ts';
import '../../elements/rs-attribution.ts';
import '../../elements/rs-poster-cover.ts';
import { iconSynthetic } from '../../icons.ts';
import { iconStar } from '../../later-icons.ts';
import { mediaTypeName } from '../../media-type-name.ts';
import { creditGroups } from './credit-groups.ts';
import { externalPage, letterboxdPage, sourceName } from './external-link.ts';
import { originOf } from './item-origin.ts';
import { renderAlternativeTitles, renderOverview } from './item-texts.ts';
import './rs-episode-steps.ts';
import './rs-item-files.ts';
import './rs-item-history.ts';
import './rs-item-personal.ts';
import './rs-play-actions.ts';
import './rs-series-episodes.ts';
import './rs-similar-titles.ts';
import '../../elements/rs-color-dot.ts';
import { renderTrailers } from './trailers.ts';

/** Keywords that are shown at once. */
const SHOWN_KEYWORDS = 24;

/**
 * All that is known of a title: cover and essentials first, the episodes of a series, people, then the small print.
 * @param language BCP 47, the one the person wants most; undefined while that is not known
 */
export function renderItemFacts(item: ItemDetail, app: App, language: string | undefined): TemplateResult {
  return html`<article>
    <rs-poster-cover class="cover" .title=${item.title} .year=${item.year} .poster=${item.poster} .pictures=${app.posters.value}></rs-poster-cover>
    <div class="essentials">
      ${renderSeries(item)}
      <h1 tabindex="-1">${item.title}</h1>
      ${item.originalTitle && item.originalTitle !== item.title ? html`<p class="muted original">${item.originalTitle}</p>` : nothing}
      ${renderAlternativeTitles(item.alternativeTitles)}
      ${renderFacts(item)}
      ${item.mediaType === 'series' || item.files.length > 0 ? html`<rs-play-actions class="play" .app=${app} .item=${item}></rs-play-actions>` : nothing}
      ${item.genres.length > 0 ? html`<ul class="chips" aria-label="Genres">${item.genres.map((genre) => html`<li><a href=${filteredList({ field: 'genre', anyOf: [genre] })}>${genre}</a></li>`)}</ul>` : nothing}
      <rs-item-personal .app=${app} .item=${item}></rs-item-personal>
      ${renderOverview(item, language)}
      ${item.mediaType === 'episode' && item.seriesId !== null ? html`<rs-episode-steps class="steps" .app=${app} .itemId=${item.id}></rs-episode-steps>` : nothing}
    </div>
    <div class="rest">
      ${item.mediaType === 'series' ? html`<section><rs-series-episodes .app=${app} .item=${item}></rs-series-episodes></section>` : nothing}
      ${creditGroups(item.credits).map(
        ({ name, credits }) => html`<section>
          <h2>${name}</h2>
          <ul class="people">${credits.map(renderCredit)}</ul>
        </section>`,
      )}
      ${item.trailers.length > 0 ? html`<section><h2>Trailers</h2>${renderTrailers(item.trailers, app)}</section>` : nothing}
      ${item.files.length > 0 ? html`<section><h2>${item.files.length > 1 && item.mediaType !== 'series' ? 'Versions' : 'Files'}</h2><rs-item-files .app=${app} .item=${item}></rs-item-files></section>` : nothing}
      <section><h2>About this entry</h2>${renderRecord(item, app)}<rs-item-history .app=${app} .itemId=${item.id} .playCount=${item.playCount}></rs-item-history>${renderSources(item, app)}</section>
      ${item.mediaType === 'episode' ? nothing : html`<rs-similar-titles .app=${app} .itemId=${item.id}></rs-similar-titles>`}
    </div>
  </article>`;
}

function renderSeries({ mediaType, seriesId, seriesTitle, season, episode }: ItemDetail): unknown {
  if (mediaType !== 'episode') return nothing;
  const number = [season === null ? '' : `Season ${season}`, episode === null ? '' : `Episode ${episode}`];
  const series =
    seriesId === null
      ? seriesTitle
      : html`<a href=${printRoute({ page: 'item', id: seriesId })}>${seriesTitle}</a>`;
  return html`<p class="series">${series} <span class="muted">${number.filter(Boolean).join(', ')}</span></p>`;
}

function renderFacts({
  mediaType,
  year,
  runtimeMin,
  rating,
  votes,
  isSynthetic,
}: ItemDetail): TemplateResult {
  return html`<ul class="facts">
    <li>${mediaTypeName(mediaType)}</li>
    ${year === null ? nothing : html`<li><a href=${filteredList({ field: 'year', from: year, to: year })}>${year}</a></li>`}
    ${runtimeMin === null ? nothing : html`<li>${formatDuration(runtimeMin)}</li>`}
    ${
      rating === null
        ? nothing
        : html`<li class="rating">
            ${iconStar}<span><span class="visually-hidden">Rated </span><strong>${formatRating(rating)}</strong><span class="muted"> of 10${votes === null ? '' : ` · ${formatCount(votes)} ${votes === 1 ? 'vote' : 'votes'}`}</span></span>
          </li>`
    }
    ${isSynthetic ? html`<li class="tag">${iconSynthetic}Synthetic</li>` : nothing}
  </ul>`;
}

function renderCredit({ personId, name, character }: ItemCredit): TemplateResult {
  return html`<li>
    <a href=${printRoute({ page: 'person', id: personId })}>${name}</a>
    ${character ? html`<span class="muted">${character}</span>` : nothing}
  </li>`;
}

/** Where it comes from, in the words those who gave it ask for. */
function renderSources({ metadataSources }: ItemDetail, app: App): unknown {
  if (metadataSources.length === 0) return nothing;
  const providers = metadataSources.map(({ provider }) => provider);
  return html`<rs-attribution class="sources" .app=${app} .providers=${providers}></rs-attribution>`;
}

/** A name with the address of what has it. */
interface NamedLink {
  readonly name: string;
  readonly href: string;
  /** Of a tag. */
  readonly color?: string | undefined;
}

function renderLink({ name, href, color }: NamedLink, index: number): TemplateResult {
  return html`${index > 0 ? ', ' : ''}${color === undefined ? nothing : html`<rs-color-dot .color=${color}></rs-color-dot> `}<a href=${href}>${name}</a>`;
}

/** Each leads to what else is about it; of very many the rest on demand. */
function renderKeywords(keywords: readonly string[]): unknown {
  if (keywords.length === 0) return nothing;
  const chips = (names: readonly string[]) =>
    html`<ul class="chips small" aria-label="Keywords">${names.map((keyword) => html`<li><a href=${filteredList({ field: 'keyword', anyOf: [keyword] })}>${keyword}</a></li>`)}</ul>`;
  const rest = keywords.slice(SHOWN_KEYWORDS);
  return html`<dt>Keywords</dt><dd>${chips(keywords.slice(0, SHOWN_KEYWORDS))}
    ${rest.length === 0 ? nothing : html`<details class="more"><summary>${rest.length} more</summary>${chips(rest)}</details>`}</dd>`;
}

/** Its pages in other catalogues; an id that leads nowhere is shown as it is. */
function renderExternal({ externalIds, mediaType }: ItemDetail): unknown {
  const letterboxd = letterboxdPage(externalIds, mediaType);
  return html`${externalIds.map(({ source, externalId }) => {
    const href = externalPage(source, externalId, mediaType);
    const id = href === undefined ? externalId : renderPage(href, externalId);
    return html`<dt>${sourceName(source)}</dt><dd class="id">${id}</dd>`;
  })}
  ${letterboxd === undefined ? nothing : html`<dt>Letterboxd</dt><dd>${renderPage(letterboxd, 'Its page there')}</dd>`}`;
}

function renderPage(href: string, words: string): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noreferrer">${words}</a>`;
}

/** The small print: where the entry lives, what it is known by elsewhere, and its dates. */
function renderRecord(item: ItemDetail, app: App): TemplateResult {
  const isBinned = item.libraryId === BIN_LIBRARY_ID;
  const library = {
    page: 'library',
    criteria: { libraryId: item.libraryId, sort: 'title', descending: false },
  } as const;
  const named = (field: NameField, names: readonly string[]) =>
    names.map((name) => ({ name, href: filteredList({ field, anyOf: [name] }) }));
  const lists: readonly (readonly [string, readonly NamedLink[]])[] = [
    ['Countries', named('country', item.countries)],
    [
      'Companies',
      item.companies.map(({ id, name }) => ({ name, href: printRoute({ page: 'company', id }) })),
    ],
    ['Tags', named('tag', item.tags).map((tag) => ({ ...tag, color: tagColors(app).of(tag.name) }))],
    [
      'Collections',
      item.collections.map(({ id, name }) => ({ name, href: printRoute({ page: 'collection', id }) })),
    ],
  ];
  return html`<dl>
    <dt>Library</dt><dd>${isBinned ? html`<a href=${printRoute({ page: 'bin' })}>In the bin</a>` : html`<a href=${printRoute(library)}>${item.libraryName}</a>`}</dd>
    ${item.airedDate === null ? nothing : html`<dt>Released</dt><dd>${formatCalendarDay(item.airedDate)}</dd>`}
    ${lists.map(([name, values]) => (values.length === 0 ? nothing : html`<dt>${name}</dt><dd>${values.map(renderLink)}</dd>`))}
    ${renderKeywords(item.keywords)}
    ${renderExternal(item)}
    <dt>Status</dt><dd>${originOf(item)}</dd>
    ${item.nfo === null ? nothing : html`<dt>NFO</dt><dd class="id">${item.nfo.path}</dd>`}
    ${item.playCount > 0 ? html`<dt>Played</dt><dd>${formatCount(item.playCount)} ×${item.lastWatchedAt === null ? '' : `, last ${formatDay(item.lastWatchedAt)}`}</dd>` : nothing}
    <dt>Added</dt><dd>${formatDay(item.addedAt)}</dd>
    <dt>Changed</dt><dd>${formatDay(item.updatedAt)}</dd>
  </dl>`;
}
