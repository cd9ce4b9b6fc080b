import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import type { FactsById } from '../../../app/metadata/look-up/provider-facts-of.ts';
import type { ScoredCandidate } from '../../../shared/metadata/title-candidate.ts';
import { controls } from '../../styles/controls.ts';
import { candidateStyles } from './candidate-styles.ts';
import { candidateFacts, candidateKey, knownBy, scoreText } from './candidate-text.ts';
import { ChooseCandidateEvent } from './look-up-event.ts';
import './rs-remote-poster.ts';

/** A longer overview is cut, with more on demand; in letters. */
const SHORT_OVERVIEW = 110;

/** A candidate that is less likely is no match, best or not. */
const LIKELY = 0.5;

const SKELETONS = [0, 1, 2];

/** Candidates side by side. Arrow keys go from one to the next, Enter chooses: `rs-choose-candidate`. */
@customElement('rs-candidate-list')
export class RsCandidateList extends LitElement {
  static override styles = [controls, candidateStyles];

  @property({ attribute: false }) app!: App;
  /** Undefined: not there yet. */
  @property({ attribute: false }) candidates: readonly ScoredCandidate[] | undefined;
  @property({ attribute: false }) facts: FactsById = new Map();
  /** The candidate the keyboard is at, whatever place it has in a newer answer. */
  @state() private active: string | undefined;
  @state() private opened: ReadonlySet<string> = new Set();

  /** Puts the keyboard at a candidate, or the one it was at last, or the first. */
  focusCandidate(candidate: ScoredCandidate | null = null): void {
    if (candidate !== null) this.active = candidateKey(candidate);
    this.#buttons[Math.max(0, this.#activeIndex)]?.focus();
  }

  protected override render(): TemplateResult {
    const { candidates } = this;
    if (candidates === undefined) {
      return html`<ul aria-hidden="true">${SKELETONS.map(
        () =>
          html`<li class="card blank"><div class="picture"></div><div><div class="line"></div><div class="line short"></div><div class="line"></div><div class="line"></div></div></li>`,
      )}</ul>`;
    }
    return html`<ul aria-label="Candidates" @keydown=${this.#onKeyDown}>
      ${repeat(candidates, candidateKey, (candidate, index) => this.#renderCard(candidate, index))}
    </ul>`;
  }

  #renderCard(candidate: ScoredCandidate, index: number): TemplateResult {
    const { title, originalTitle, year, posterUrl } = candidate;
    const isBest = index === 0 && candidate.score >= LIKELY;
    const isActive = index === Math.max(0, this.#activeIndex);
    const key = candidateKey(candidate);
    return html`<li class=${isBest ? 'card best' : 'card'}>
      <rs-remote-poster .app=${this.app} .url=${posterUrl} .title=${title} .year=${year}></rs-remote-poster>
      <div class="words">
        ${isBest ? html`<span class="mark">Best match</span>` : nothing}
        <button class="choose" type="button" tabindex=${isActive ? 0 : -1} aria-describedby="about-${index}" data-key=${key}
          @focus=${() => {
            this.active = key;
          }}
          @click=${() => this.dispatchEvent(new ChooseCandidateEvent(candidate))}>${title}</button>
        <div id="about-${index}">
          ${originalTitle !== null && originalTitle !== title ? html`<p class="muted">${originalTitle}</p>` : nothing}
          <p class="muted">${candidateFacts(candidate)}</p>
          <p class="score"><strong>${scoreText(candidate)}</strong> <span class="muted">match</span></p>
          <p class="muted">${knownBy(candidate, this.facts)}</p>
        </div>
        <ul class="reasons" aria-label="Why">${candidate.reasons.map(({ text }) => html`<li>${text}</li>`)}</ul>
        ${this.#renderOverview(candidate, key)}
      </div>
    </li>`;
  }

  #renderOverview({ title, overview }: ScoredCandidate, key: string): unknown {
    if (overview === null) return nothing;
    const isOpen = this.opened.has(key);
    const isShort = overview.length <= SHORT_OVERVIEW;
    return html`<p class=${isOpen ? 'overview whole' : 'overview'}>${overview}</p>
      ${
        isShort
          ? nothing
          : html`<button class="more" type="button" aria-expanded=${isOpen} aria-label="${isOpen ? 'Less' : 'More'} about ${title}"
              @click=${() => this.#toggle(key)}>${isOpen ? 'Less' : 'More'}</button>`
      }`;
  }

  #toggle(key: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(key)) opened.add(key);
    this.opened = opened;
  }

  get #activeIndex(): number {
    return this.candidates?.findIndex((candidate) => candidateKey(candidate) === this.active) ?? -1;
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.choose')];
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const columns = columnsOf(buttons);
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
}

/** How many cards stand beside each other. */
function columnsOf(buttons: readonly HTMLElement[]): number {
  const tops = buttons.map((button) => button.closest('.card')?.getBoundingClientRect().top);
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-candidate-list': RsCandidateList;
  }
}
