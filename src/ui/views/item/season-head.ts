import { html, nothing, type TemplateResult } from 'lit';
import type { PosterPictures } from '../../../app/artwork/poster-pictures.ts';
import type { SeasonSummary } from '../../../shared/series-episodes.ts';
import { tint } from '../../elements/poster-cover.ts';
import { episodeCountTexts, seasonName } from './episode-count.ts';

/** Of the place of a season's poster, in CSS px. */
const POSTER_WIDTH = 48;

/** A season's name, year and count, behind its poster. */
export function renderSeasonHead(
  summary: SeasonSummary,
  withPoster: boolean,
  pictures: PosterPictures | undefined,
): TemplateResult {
  const { year } = summary;
  return html`${withPoster ? renderPoster(summary, pictures) : nothing}<span class="words">
    <span class="name">${seasonName(summary)}${year === null ? nothing : html` <span class="year">${year}</span>`}</span>
    ${renderCount(summary)}
  </span>`;
}

/** One without a poster has its number in the place. */
function renderPoster(
  { season, poster }: SeasonSummary,
  pictures: PosterPictures | undefined,
): TemplateResult {
  const number = html`<span class="number">${season === null ? '–' : season === 0 ? 'SP' : season}</span>`;
  if (poster === null) return html`<span class="poster" aria-hidden="true">${number}</span>`;
  return html`<span class="poster" .style=${tint(poster)} aria-hidden="true">${pictures?.(poster, POSTER_WIDTH, number)}</span>`;
}

/** Specials that are not there are not held against anybody. */
function renderCount(summary: SeasonSummary): TemplateResult {
  const { there, missing, upcoming } = episodeCountTexts(summary);
  const mark = summary.season === 0 ? '' : 'missing';
  return html`<span class="season-count">${there}${missing && html`${there && ', '}<span class=${mark}>${missing}</span>`}${upcoming && `${there && ', '}${upcoming}`}</span>`;
}
