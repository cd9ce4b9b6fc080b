import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { LoadController } from '../../app/load-controller.ts';
import type { PlanStep } from '../../rpc/diagnostics-api.ts';
import { controls } from '../styles/controls.ts';
import { OverlayElement } from './overlay-element.ts';
import { sectionStyles } from './section-styles.ts';

/** How SQLite answers a statement: its plan, asked of a worker that has run it. */
@customElement('rs-query-plan')
export class RsQueryPlan extends OverlayElement {
  static override styles = [
    controls,
    sectionStyles,
    css`
      ul {
        margin: 0;
        padding: 0;
        font-family: var(--font-mono);
        list-style: none;
        overflow-wrap: anywhere;
      }

      ul ul {
        padding-inline-start: var(--space-4);
      }

      li {
        padding: 2px 0;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Its span's name. */
  @property() statement = '';

  readonly #plan = new LoadController<string, readonly PlanStep[] | null>(
    this,
    () => this.statement,
    (statement) => this.app.backend.diagnostics.plan(statement),
  );

  protected override render(): TemplateResult {
    return html`<section>
      <h3>Plan</h3>
      ${this.#renderPlan()}
    </section>`;
  }

  #renderPlan(): TemplateResult {
    const load = this.#plan.state;
    if (load.state === 'loading') return html`<p class="muted">Asking for it…</p>`;
    if (load.state === 'failed') return html`<p class="muted">No worker could tell.</p>`;
    if (load.value === null || load.value.length === 0) {
      return html`<p class="muted">No worker has this statement at hand now.</p>`;
    }
    return renderSteps(load.value, 0);
  }
}

function renderSteps(steps: readonly PlanStep[], parent: number): TemplateResult {
  const own = steps.filter((step) => step.parent === parent);
  return html`<ul>
    ${own.map(
      ({ id, detail }) => html`<li>
        ${detail}${steps.some((step) => step.parent === id) ? renderSteps(steps, id) : ''}
      </li>`,
    )}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-query-plan': RsQueryPlan;
  }
}
