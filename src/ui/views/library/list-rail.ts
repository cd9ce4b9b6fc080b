import { html, nothing } from 'lit';
import type { LazyElementController } from '../../lazy-element-controller.ts';

/** The rail beside a list. Nobody needs it before the list's landmarks are known, which is after its rows; its room is there. */
export function renderRail(lazy: LazyElementController): unknown {
  const rail = lazy.show(
    'rs-position-rail',
    () => import('../../elements/rs-position-rail.ts'),
    () => html`<rs-position-rail></rs-position-rail>`,
  );
  return rail === nothing ? html`<div class="rail-room"></div>` : rail;
}
