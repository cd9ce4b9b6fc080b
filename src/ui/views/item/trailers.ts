import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import type { Trailer } from '../../../shared/metadata/title-details.ts';
import { trailerPlayer } from '../../../shared/trailer-player.ts';
import { languageName } from '../../language-name.ts';
import { iconPlay } from '../../later-icons.ts';

/** Trailers as links, and to be played here where their site can be embedded; nothing is asked for before that. */
export function renderTrailers(trailers: readonly Trailer[], app: App): TemplateResult {
  const players = trailers.map(({ url }) => trailerPlayer(url));
  const sites = [
    ...new Map(players.flatMap((player) => player ?? []).map((one) => [one.host, one])).values(),
  ];
  const words = sites.map(({ site, host }) => `${site} (${host})`).join(' or ');
  return html`<ul class="files trailers">${trailers.map((trailer, at) => renderTrailer(trailer, players[at], app))}</ul>
    ${sites.length === 0 ? nothing : html`<p class="muted note">Play loads a trailer from ${words} into this page. Until then nothing is asked for there.</p>`}`;
}

/** Addresses were checked when they were stored; what is no web address is no link. */
function renderTrailer(trailer: Trailer, player: ReturnType<typeof trailerPlayer>, app: App): TemplateResult {
  const { name, url, language } = trailer;
  const isLink = /^https?:\/\//.test(url);
  return html`<li>
    ${player === undefined ? nothing : html`<button class="button" type="button" aria-haspopup="dialog" aria-label=${`Play ${name}`} @click=${() => app.dialog.set({ kind: 'trailer', trailer, player })}>${iconPlay}Play</button>`}
    <span>${isLink ? html`<a href=${url} target="_blank" rel="noreferrer">${name}</a>` : name}
    <span class="muted">${[player?.site ?? siteOf(url), language === null ? null : languageName(language)].filter(Boolean).join(' · ')}</span></span>
  </li>`;
}

/** The host of a page; empty for what is no address. */
function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
