import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { FactsById } from '../../../app/metadata/look-up/provider-facts-of.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';
import { controls } from '../../styles/controls.ts';
import { candidateStyles } from '../lookup/candidate-styles.ts';
import { candidateFacts, knownBy, scoreText } from '../lookup/candidate-text.ts';
import { ChooseCandidateEvent } from '../lookup/look-up-event.ts';
import '../lookup/rs-remote-poster.ts';

/** Candidates that are numbered: as many as there are keys for. */
export const MOST_CANDIDATES = 6;

/** Candidates of a title side by side, of which one is chosen: `rs-choose-candidate`. What speaks for and against each. */
@customElement('rs-inbox-candidates')
export class RsInboxCandidates extends LitElement {
  static override styles = [
    controls,
    candidateStyles,
    css`
      .card.chosen {
        border-color: var(--accent);
        box-shadow: 0 0 0 1px var(--accent);
      }

      .number {
        display: inline-grid;
        place-content: center;
        min-width: 20px;
        height: 20px;
        margin-inline-end: var(--space-1);
        border: 1px solid var(--line-control);
        border-radius: 4px;
        color: var(--text-muted);
        font-size: var(--size-0);
        font-weight: 600;
      }

      .chosen .number {
        border-color: transparent;
        background: var(--accent);
        color: var(--on-accent);
      }

      .reasons li {
        display: block;
      }

      .reasons li:not(:last-child)::after {
        content: none;
      }

      .reasons .sign {
        display: inline-block;
        width: 14px;
        font-weight: 700;
      }

      .for .sign {
        color: var(--success);
      }

      .against .sign {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) candidates: readonly ScoredCandidate[] = [];
  @property({ attribute: false }) facts: FactsById = new Map();
  /** The place of the one chosen. */
  @property({ type: Number }) chosen = 0;

  protected override render(): TemplateResult {
    return html`<ul aria-label="Candidates">
      ${this.candidates.slice(0, MOST_CANDIDATES).map((candidate, index) => this.#renderCard(candidate, index))}
    </ul>`;
  }

  #renderCard(candidate: ScoredCandidate, index: number): TemplateResult {
    const { title, originalTitle, year, posterUrl, overview, reasons } = candidate;
    const isChosen = index === this.chosen;
    return html`<li class=${isChosen ? 'card chosen' : 'card'}>
      <rs-remote-poster .app=${this.app} .url=${posterUrl} .title=${title} .year=${year}></rs-remote-poster>
      <div class="words">
        <div><span class="number" aria-hidden="true">${index + 1}</span>
          <button class="choose" type="button" aria-pressed=${isChosen} aria-describedby="about-${index}" data-index=${index}
            @click=${() => this.dispatchEvent(new ChooseCandidateEvent(candidate))}>${title}</button></div>
        <div id="about-${index}">
          ${originalTitle !== null && originalTitle !== title ? html`<p class="muted">${originalTitle}</p>` : nothing}
          <p class="muted">${candidateFacts(candidate)}</p>
          <p class="score"><strong>${scoreText(candidate)}</strong> <span class="muted">match · ${knownBy(candidate, this.facts)}</span></p>
        </div>
        <ul class="reasons" aria-label="Why">${reasons.map(
          ({ weight, text }) =>
            html`<li class=${weight < 0 ? 'against' : 'for'}><span class="sign" aria-hidden="true">${weight < 0 ? '−' : '+'}</span><span class="visually-hidden">${weight < 0 ? 'Against: ' : 'For: '}</span>${text}</li>`,
        )}</ul>
        ${overview === null ? nothing : html`<p class="overview">${overview}</p>`}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-inbox-candidates': RsInboxCandidates;
  }
}
