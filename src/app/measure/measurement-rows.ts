import { FIGURES, type FigureName, type FigureSpec } from './figures.ts';
import type { LeftOut, MachineFigure, Verdict } from './machine-report.ts';

/** One line of the table of a measurement. */
export interface MeasurementRow {
  readonly name: FigureName;
  readonly label: string;
  readonly hint: string;
  /** Formatted, with its unit; absent until it is measured, and where one sample is all there is. */
  readonly p50?: string;
  readonly p95?: string;
  readonly verdicts: readonly RowVerdict[];
  /** Why there is no figure. */
  readonly leftOut?: string;
}

/** A target as the table words it: "95 % in ≤ 5 ms". */
export interface RowVerdict {
  readonly text: string;
  readonly isMet: boolean;
}

/** The lines of a measurement, also of one that is not complete: what is not there yet has no figures. */
export function measurementRows(
  figures: readonly MachineFigure[],
  leftOut: readonly LeftOut[],
): readonly MeasurementRow[] {
  return FIGURES.map((spec) => {
    const figure = figures.find(({ name }) => name === spec.name);
    const reason = leftOut.find(({ name }) => name === spec.name)?.reason;
    return {
      name: spec.name,
      label: spec.label,
      hint: spec.hint,
      verdicts: figure?.targets.map((verdict) => rowVerdict(verdict, spec.unit)) ?? [],
      ...(figure === undefined ? {} : { p50: formatFigure(figure.p50, spec.unit) }),
      ...(figure === undefined || figure.n === 1 ? {} : { p95: formatFigure(figure.p95, spec.unit) }),
      ...(reason === undefined ? {} : { leftOut: reason }),
    };
  });
}

/** A figure with as many digits as browsers' clocks have: "0.8 ms", "12.3 ms", "3.42 s", "14,200 titles/s". */
export function formatFigure(value: number, unit: FigureSpec['unit']): string {
  if (unit === 'ms' && value >= 1000) return `${withDigits(value / 1000, 2)} s`;
  return `${withDigits(value, value >= 100 ? 0 : 1)} ${unit}`;
}

function rowVerdict({ statistic, atMost, isMet }: Verdict, unit: FigureSpec['unit']): RowVerdict {
  const limit = `≤ ${formatLimit(atMost, unit)}`;
  return { text: statistic === 'p95' ? `95 % ${limit}` : limit, isMet };
}

function formatLimit(value: number, unit: FigureSpec['unit']): string {
  if (unit === 'ms' && value >= 1000) return `${value / 1000} s`;
  return `${value} ${unit}`;
}

function withDigits(value: number, digits: number): string {
  return value.toLocaleString(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
