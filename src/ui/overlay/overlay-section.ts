import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { OverlayElement } from './overlay-element.ts';

/** A section of the overlay. It looks anew at each tick, and at nothing in between: a pause ends the ticks. */
export abstract class OverlaySectionElement extends OverlayElement {
  @property({ attribute: false }) app!: App;
  /** Counts up each second. */
  @property({ type: Number }) tick = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tick')) this.look();
  }

  /** Takes what is to be shown from where it is measured. */
  protected abstract look(): void;
}

/** Stands in place of what the browser does not tell. */
export function notAvailable(): TemplateResult {
  return html`<span class="muted">not available here</span>`;
}
