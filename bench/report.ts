import { writeFile } from 'node:fs/promises';
import type { BenchEnvironment } from './environment.ts';
import type { BenchResult } from './statistics.ts';
import { targetOf } from './targets.ts';

/** Version of the JSON's shape. */
const SCHEMA = 1;

/** The results on a library of `items` titles as a table for a terminal, each beside its target where it has one. */
export function formatTable(results: readonly BenchResult[], items: number): string {
  const header = ['name', 'unit', 'n', 'p50', 'p95', 'max', 'target'];
  const rows = results.map((result) => [
    result.name,
    result.unit,
    String(result.n),
    formatFigure(result.p50),
    formatFigure(result.p95),
    formatFigure(result.max),
    formatTarget(result, items),
  ]);
  return alignColumns([header, ...rows], [2, 3, 4, 5]);
}

/** Rows of a table with their columns one under the other, those of `numbers` to the right. */
export function alignColumns(rows: readonly (readonly string[])[], numbers: readonly number[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const align = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return numbers.includes(column) ? cell.padStart(width) : cell.padEnd(width);
  };
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}

/** Writes `{schema, environment, results}`; durations are in ms. */
export async function writeJson(
  file: string,
  environment: BenchEnvironment,
  results: readonly BenchResult[],
): Promise<void> {
  await writeFile(file, `${JSON.stringify({ schema: SCHEMA, environment, results }, null, 2)}\n`);
}

/** With as many digits as can mean something. */
export function formatFigure(value: number): string {
  if (value >= 1000) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function formatTarget(result: BenchResult, items: number): string {
  const target = targetOf(result.name, items);
  if (target === undefined) return '';
  const met = result[target.figure] <= target.atMost;
  return `${target.figure} ≤ ${target.atMost} ${met ? '✓' : '✗'}`;
}
