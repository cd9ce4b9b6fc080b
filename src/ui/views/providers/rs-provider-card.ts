import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatCount } from '../../../shared/format-number.ts';
import type { ProviderFacts, ProviderState } from '../../../shared/metadata/provider-facts.ts';
import { formatMoment } from '../../format-moment.ts';
import { controls } from '../../styles/controls.ts';
import { progressBar } from '../../styles/progress-bar.ts';
import { providerCardStyles } from './provider-card-styles.ts';
import { sayAgo, sayDuration, stateWords } from './provider-state-words.ts';

const DAY_MS = 86_400_000;

/** One provider: how it is doing, what it is for, and its terms. */
@customElement('rs-provider-card')
export class RsProviderCard extends LitElement {
  static override styles = [controls, progressBar, providerCardStyles];

  @property({ attribute: false }) facts!: ProviderFacts;
  @property({ attribute: false }) providerState!: ProviderState;
  /** ms since the epoch. */
  @property({ attribute: false }) now = 0;

  protected override render(): TemplateResult {
    const { name, description, homepage } = this.facts;
    const { label, icon, tone } = stateWords(this.providerState, this.now);
    const { message, state } = this.providerState;
    const isSaid = message === null || state === 'off' || state === 'key-missing';
    return html`
      <h2><a href=${homepage} target="_blank" rel="noopener noreferrer">${name}</a></h2>
      <p>${description}</p>
      <p class="state"><span class=${tone}>${icon}</span>${label}</p>
      ${isSaid ? nothing : html`<p class="muted">${message}</p>`}
      ${this.#renderBudget()}
      <dl>${this.#renderAnswers()}${this.#renderFacts()}</dl>
      ${this.#renderTerms()}
    `;
  }

  #renderBudget(): TemplateResult {
    const { used, allowed, perMs, waiting, today, dailyLimit } = this.providerState.budget;
    return html`
      ${this.#renderBar(used, allowed, `Requests in ${sayDuration(perMs)}`)}
      ${dailyLimit === null ? nothing : this.#renderBar(today, dailyLimit, 'Requests today')}
      <p class="muted">${dailyLimit === null ? `${formatCount(today)} today, ` : ''}${waiting === 0 ? 'none waiting' : `${formatCount(waiting)} waiting`}</p>
    `;
  }

  #renderBar(used: number, allowed: number, label: string): TemplateResult {
    return html`<label class="budget">
      <span>${label}</span><span class="tabular">${formatCount(used)} of ${formatCount(allowed)}</span>
      <progress max=${allowed} .value=${Math.min(used, allowed)}></progress>
    </label>`;
  }

  #renderAnswers(): TemplateResult {
    const { lastAnswerAt, lastFailure } = this.providerState;
    const answered = lastAnswerAt === null ? 'none since the start' : sayAgo(lastAnswerAt, this.now);
    const moment = lastAnswerAt === null ? nothing : formatMoment(lastAnswerAt);
    return html`
      ${fact('Last answer', html`<span title=${moment}>${answered}</span>`)}
      ${lastFailure === null ? nothing : fact('Last failure', `${sayAgo(lastFailure.at, this.now)}: ${lastFailure.message}`)}
    `;
  }

  #renderFacts(): TemplateResult {
    const { keyless, keyFields, longestCacheMs, access, hosts, apiBase } = this.facts;
    const key = keyless ? (keyFields.length > 0 ? 'Works without' : 'Needs none') : 'Needed';
    const kept = longestCacheMs === undefined ? 'As long as you like' : sayDays(longestCacheMs);
    const places = new Set([apiBase, ...hosts].map(hostOf));
    return html`
      ${fact('Asked for', kindsOf(this.facts))}
      ${fact('Key', key)}
      ${fact('Answers kept', kept)}
      ${fact('Reads', [...places].join(', '))}
      ${fact('Cross-origin access', access.cors)}
      ${fact('Referrer sent', access.referrerPolicy)}
    `;
  }

  #renderTerms(): TemplateResult {
    const { attribution, licence, url } = this.facts.terms;
    return html`<p class="terms">${attribution} <a href=${url} target="_blank" rel="noopener noreferrer">${licence}</a></p>`;
  }
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function kindsOf({ kinds, onlyAnime }: ProviderFacts): string {
  if (kinds.length === 0) return 'Subtitles';
  const names = kinds.map((kind) => (kind === 'movie' ? 'films' : 'series'));
  const text = names.join(' and ');
  return onlyAnime ? `Anime: ${text}` : text.charAt(0).toUpperCase() + text.slice(1);
}

function sayDays(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  return days >= 1 ? `At most ${days} ${days === 1 ? 'day' : 'days'}` : `At most ${sayDuration(ms)}`;
}

/** Hosts are declared by themselves or as addresses. */
function hostOf(place: string): string {
  return URL.canParse(place) ? new URL(place).host || place : place;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-provider-card': RsProviderCard;
  }
}
