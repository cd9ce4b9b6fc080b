import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type NameSegment, nameSegments } from '../../app/scan/name-segments.ts';
import { nameSummary, partName, partTone } from '../../app/scan/name-words.ts';
import type { NamePart, ParsedName } from '../../shared/names/parsed-name.ts';
import { controls } from '../styles/controls.ts';
import { nameExplanationStyles } from './name-explanation-styles.ts';

/** Shows what each part of a path was taken for, and the title that makes. */
@customElement('rs-name-explanation')
export class RsNameExplanation extends LitElement {
  static override styles = [controls, nameExplanationStyles];

  @property() path = '';
  @property({ attribute: false }) name!: ParsedName;

  protected override render(): TemplateResult {
    const parts = [...this.name.parts].sort((a, b) => a.start - b.start);
    return html`
      <code>${nameSegments(this.path, parts).map(renderSegment)}</code>
      <p class="summary">${nameSummary(this.name)}</p>
      ${parts.length === 0 ? nothing : html`<ul>${parts.map((part) => this.#renderPart(part))}</ul>`}
    `;
  }

  #renderPart({ kind, start, end, value, rule }: NamePart): TemplateResult {
    const text = this.path.slice(start, end);
    const isSame = value === '' || value === text;
    return html`<li>
      <span class="kind ${partTone(kind)}">${partName(kind)}</span>
      <span class="value">${text}${isSame ? nothing : html` <span class="muted">read as ${value}</span>`}${rule === undefined ? nothing : html` <span class="muted">by your rule “${rule}”</span>`}</span>
    </li>`;
  }
}

function renderSegment({ text, part }: NameSegment): unknown {
  if (part === undefined) return text;
  return html`<span class=${partTone(part.kind)} title=${partName(part.kind)}>${text}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-name-explanation': RsNameExplanation;
  }
}
