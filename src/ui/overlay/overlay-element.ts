import { LitElement } from 'lit';
import { overlayCost } from './overlay-cost.ts';

/** An element of the overlay: what its updates take counts as the overlay's cost. */
export abstract class OverlayElement extends LitElement {
  protected override scheduleUpdate(): void {
    overlayCost.time(() => super.scheduleUpdate());
  }
}
