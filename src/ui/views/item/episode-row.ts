import { html, nothing, type TemplateResult } from 'lit';
import type { PosterPictures } from '../../../app/artwork/poster-pictures.ts';
import { seenPart } from '../../../app/playback/resume-point.ts';
import { printRoute } from '../../../app/route.ts';
import { formatCalendarDay } from '../../../shared/format-calendar-day.ts';
import { formatDuration } from '../../../shared/format-duration.ts';
import { formatPosition } from '../../../shared/format-position.ts';
import type { SeriesEpisode } from '../../../shared/series-episodes.ts';
import { tint } from '../../elements/poster-cover.ts';
import { iconAlert, iconCheck, iconClock, iconMissing, iconPlay } from '../../later-icons.ts';

/** Of the place of an episode's picture, in CSS px. */
const STILL_WIDTH = 144;

/** An episode of a season: what it is, and whether there is a file of it. */
export function renderEpisode(
  episode: SeriesEpisode,
  pictures: PosterPictures | undefined,
  play: (itemId: number) => void,
): TemplateResult {
  const { id, title, overview, state, still, stillUrl } = episode;
  const name = title ?? (episode.episode === null ? 'Untitled' : `Episode ${episode.episode}`);
  return html`<li class=${state} data-item=${id ?? nothing} ?data-wants-still=${id !== null && still === null && stillUrl !== null}>
    ${renderStill(episode, pictures)}${renderPlay(episode, name, play)}
    <div class="words">
      <h4>
        ${episode.episode === null ? nothing : html`<span class="number"><span class="visually-hidden">Episode </span>${episode.episode}</span>`}
        ${id === null ? html`<span class="title">${name}</span>` : html`<a class="title" href=${printRoute({ page: 'item', id })}>${name}</a>`}
      </h4>
      ${renderFacts(episode)}
      ${overview ? html`<p class="overview">${overview}</p>` : nothing}
    </div>
  </li>`;
}

function renderStill(episode: SeriesEpisode, pictures: PosterPictures | undefined): TemplateResult {
  const { still, state } = episode;
  const seen = renderSeen(episode);
  if (still === null)
    return html`<div class="still" aria-hidden="true">${state === 'missing' ? iconMissing : state === 'upcoming' ? iconClock : nothing}${seen}</div>`;
  return html`<div class="still" .style=${tint(still)} aria-hidden="true">${pictures?.(still, STILL_WIDTH, nothing, 'thumbnail')}${seen}</div>`;
}

/** How much of it was seen: a line along the picture, whose words stand beside it. */
function renderSeen({ resumeMs, durationMs, runtimeMin }: SeriesEpisode): unknown {
  const part = seenPart(resumeMs, durationMs ?? (runtimeMin === null ? null : runtimeMin * 60_000));
  return part === null
    ? nothing
    : html`<span class="seen" .style=${`--part: ${Math.max(0.02, part)}`}></span>`;
}

function begunText(resumeMs: number, durationMs: number | null): string {
  if (durationMs === null || durationMs <= resumeMs) return `Begun, at ${formatPosition(resumeMs)}`;
  return `${formatDuration(Math.max(1, (durationMs - resumeMs) / 60_000))} left`;
}

function renderPlay(
  { id, hasFile, resumeMs }: SeriesEpisode,
  name: string,
  play: (itemId: number) => void,
): unknown {
  if (id === null || !hasFile) return nothing;
  const label = resumeMs === null ? `Play ${name}` : `Play ${name}, begun`;
  return html`<button class="play" type="button" aria-label=${label} @click=${() => play(id)}>${iconPlay}</button>`;
}

function renderFacts({
  airedDate,
  runtimeMin,
  state,
  isOffline,
  isWatched,
  resumeMs,
  durationMs,
}: SeriesEpisode): TemplateResult {
  const day = airedDate === null ? null : formatCalendarDay(airedDate);
  return html`<p class="facts">
    ${state === 'missing' ? html`<span class="mark warning">${iconMissing}Missing</span>` : nothing}
    ${state === 'upcoming' ? html`<span class="mark">${iconClock}${day === null ? 'Not aired yet' : `Airs ${day}`}</span>` : nothing}
    ${state !== 'upcoming' && day !== null ? html`<span>${day}</span>` : nothing}
    ${runtimeMin === null ? nothing : html`<span>${formatDuration(runtimeMin)}</span>`}
    ${resumeMs === null ? nothing : html`<span class="mark begun">${begunText(resumeMs, durationMs)}</span>`}
    ${isWatched ? html`<span class="mark success">${iconCheck}Watched</span>` : nothing}
    ${isOffline ? html`<span class="mark warning">${iconAlert}Offline</span>` : nothing}
  </p>`;
}
