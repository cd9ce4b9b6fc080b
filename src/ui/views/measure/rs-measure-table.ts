import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LeftOut, MachineFigure } from '../../../app/measure/machine-report.ts';
import {
  type MeasurementRow,
  measurementRows,
  type RowVerdict,
} from '../../../app/measure/measurement-rows.ts';
import { iconAlert, iconCheck } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { measureTableStyles } from './measure-table-styles.ts';

/**
 * The figures of a measurement beside their targets, also while they come in. On a narrow screen the
 * targets stand under their figure; roles say what the changed display takes from the table.
 */
@customElement('rs-measure-table')
export class RsMeasureTable extends LitElement {
  static override styles = [controls, measureTableStyles];

  @property({ attribute: false }) figures: readonly MachineFigure[] = [];
  @property({ attribute: false }) leftOut: readonly LeftOut[] = [];

  protected override render(): TemplateResult {
    return html`<table role="table" aria-label="Figures and targets">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">What</th>
          <th role="columnheader" scope="col" class="figure">Median</th>
          <th role="columnheader" scope="col" class="figure"><abbr title="95 of 100 take no longer">95 %</abbr></th>
          <th role="columnheader" scope="col" class="targets">Targets</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${measurementRows(this.figures, this.leftOut).map((row) => renderRow(row))}
      </tbody>
    </table>`;
  }
}

function renderRow({ label, hint, p50, p95, verdicts, leftOut }: MeasurementRow): TemplateResult {
  return html`<tr role="row">
    <th role="rowheader" scope="row">${label} <small>${hint}</small></th>
    <td role="cell" class="figure">${p50 ?? waiting(leftOut)}</td>
    <td role="cell" class="figure">${p95 ?? nothing}</td>
    <td role="cell" class="targets">${leftOut === undefined ? verdicts.map(renderVerdict) : html`<span class="why">${leftOut}</span>`}</td>
  </tr>`;
}

function waiting(leftOut: string | undefined): TemplateResult {
  return leftOut === undefined
    ? html`<span class="waiting"><span aria-hidden="true">–</span><span class="visually-hidden">not measured yet</span></span>`
    : html`<span class="waiting">left out</span>`;
}

/** Told apart by sign and word; the colour only adds to it. */
function renderVerdict({ text, isMet }: RowVerdict): TemplateResult {
  return html`<span class=${isMet ? 'verdict met' : 'verdict missed'}>
    ${isMet ? iconCheck : iconAlert}<span>${text}</span> <span class=${isMet ? 'visually-hidden' : 'word'}>${isMet ? 'reached' : 'missed'}</span>
  </span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-measure-table': RsMeasureTable;
  }
}
