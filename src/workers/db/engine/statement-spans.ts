import { recordSpan } from '../../../instrumentation/shared-instrumentation.ts';
import type { Span } from '../../../instrumentation/span.ts';
import type { CallTrace } from '../../../instrumentation/trace-context.ts';
import type { PreparedStatement } from './prepared-statement.ts';
import { statementSpanName } from './statement-span-name.ts';

/** So many runs of a statement in one transaction get a span each; further ones share one. */
const ONE_BY_ONE = 20;

interface Shared {
  readonly start: number;
  end: number;
  count: number;
  total: number;
}

/** Spans of the statements of one transaction. Moments are those of `performance.now()`. */
export class StatementSpans {
  readonly #trace: CallTrace | undefined;
  readonly #runs = new Map<string, number>();
  readonly #shared = new Map<string, Shared>();

  constructor(trace: CallTrace | undefined) {
    this.#trace = trace;
  }

  /** A statement has run, since `start`. `isLong`: nobody is told that it was slow. */
  ran(name: string, start: number, statement: PreparedStatement, failed: boolean, isLong = false): void {
    const end = performance.now();
    const runs = (this.#runs.get(name) ?? 0) + 1;
    this.#runs.set(name, runs);
    if (runs > ONE_BY_ONE && !failed) this.ranOften(name, start, end, 1, end - start);
    else {
      const properties = { ...statement.takeWork() };
      this.#record({ name, start, duration: end - start, failed, properties, ...(isLong ? { isLong } : {}) });
    }
  }

  /** A statement has run `count` times between two moments, which took `total` ms of them. */
  ranOften(name: string, start: number, end: number, count: number, total: number): void {
    const shared = this.#shared.get(name);
    if (!shared) this.#shared.set(name, { start, end, count, total });
    else {
      shared.end = end;
      shared.count += count;
      shared.total += total;
    }
  }

  /** The transaction has ended: what shares a span is recorded. */
  end(): void {
    for (const [name, { start, end, count, total }] of this.#shared)
      this.#record({ name, start, duration: end - start, count, total });
    this.#shared.clear();
  }

  #record(span: Omit<Span, 'track'>): void {
    recordSpan({
      track: 'SQL',
      ...span,
      name: statementSpanName(span.name),
      ...(this.#trace ? { traceId: this.#trace.id } : {}),
    });
  }
}
