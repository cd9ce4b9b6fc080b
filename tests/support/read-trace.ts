import { groupBy } from '../../src/instrumentation/group-by.ts';

/** A span of a trace with the names of its row; µs. */
export interface ReadSpan {
  readonly name: string;
  readonly process: string;
  readonly thread: string;
  readonly ts: number;
  readonly dur: number;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A trace file as a viewer understands it. */
export interface ReadTrace {
  readonly processes: readonly string[];
  readonly spans: readonly ReadSpan[];
  readonly flows: readonly { readonly from: ReadSpan; readonly to: ReadSpan }[];
}

type Event = Readonly<Record<string, unknown>>;

/**
 * Reads a trace in the trace-event format (JSON object form) and throws at what the format forbids or
 * viewers do not draw: rows without names, spans of one row that overlap without containing one another,
 * arrows with one end or outside of any span.
 */
export function readTrace(text: string): ReadTrace {
  const { traceEvents, displayTimeUnit } = JSON.parse(text);
  if (!Array.isArray(traceEvents)) throw new Error('There is no list of events.');
  if (displayTimeUnit !== 'ms' && displayTimeUnit !== 'ns') throw new Error('The unit is unknown.');
  const events: Event[] = traceEvents;
  for (const { ph } of events)
    if (!['M', 'X', 's', 'f'].includes(String(ph))) throw new Error(`What is ${ph}?`);
  const processes = namesOf(events, 'process_name', (event) => String(numberOf(event, 'pid')));
  const threads = namesOf(events, 'thread_name', rowOf);
  const rows = groupBy(
    events.filter(({ ph }) => ph === 'X'),
    rowOf,
  );
  for (const row of rows.values()) checkNesting(row);
  const read = (event: Event): ReadSpan => ({
    name: textOf(event, 'name'),
    process: known(processes, String(numberOf(event, 'pid'))),
    thread: known(threads, rowOf(event)),
    ts: numberOf(event, 'ts'),
    dur: numberOf(event, 'dur'),
    args: event.args === undefined ? {} : (event.args as Event),
  });
  return {
    processes: [...processes.values()],
    spans: [...rows.values()].flat().map(read).sort(byPlace),
    flows: flowsOf(events, rows).map(({ from, to }) => ({ from: read(from), to: read(to) })),
  };
}

function byPlace(one: ReadSpan, other: ReadSpan): number {
  return one.process.localeCompare(other.process) || one.ts - other.ts;
}

function namesOf(
  events: readonly Event[],
  kind: string,
  keyOf: (event: Event) => string,
): Map<string, string> {
  const named = events.filter(({ ph, name }) => ph === 'M' && name === kind);
  return new Map(named.map((event) => [keyOf(event), textOf(event.args as Event, 'name')]));
}

function checkNesting(row: readonly Event[]): void {
  const spans = row
    .map((event) => ({ start: numberOf(event, 'ts'), dur: numberOf(event, 'dur') }))
    .sort((one, other) => one.start - other.start || other.dur - one.dur);
  const open: number[] = [];
  for (const { start, dur } of spans) {
    if (start < 0 || dur < 0) throw new Error('ts and dur are at least 0.');
    // Times are in thousandths of a µs.
    while (open.length > 0 && (open.at(-1) ?? 0) <= start + 0.0005) open.pop();
    if (open.length > 0 && (open.at(-1) ?? 0) < start + dur - 0.0005) throw new Error('Spans overlap.');
    open.push(start + dur);
  }
}

function flowsOf(events: readonly Event[], rows: ReadonlyMap<string, readonly Event[]>) {
  const ends = groupBy(
    events.filter(({ ph }) => ph === 's' || ph === 'f'),
    (event) => `${textOf(event, 'cat')} ${textOf(event, 'name')} ${numberOf(event, 'id')}`,
  );
  return [...ends.values()].map((flow) => {
    const [begin, end] = ['s', 'f'].map((kind) => flow.find(({ ph }) => ph === kind));
    if (flow.length !== 2 || begin === undefined || end === undefined)
      throw new Error('An arrow has one end.');
    if (end.bp !== 'e') throw new Error('An arrow ends at the span that follows.');
    if (numberOf(end, 'ts') < numberOf(begin, 'ts')) throw new Error('An arrow leads back in time.');
    return { from: spanAt(begin, rows), to: spanAt(end, rows) };
  });
}

/** The innermost span around an end of an arrow. */
function spanAt(end: Event, rows: ReadonlyMap<string, readonly Event[]>): Event {
  const ts = numberOf(end, 'ts');
  const around = (rows.get(rowOf(end)) ?? []).filter((event) => {
    const start = numberOf(event, 'ts');
    return start <= ts && ts <= start + numberOf(event, 'dur');
  });
  const [innermost] = around.sort((one, other) => numberOf(one, 'dur') - numberOf(other, 'dur'));
  if (innermost === undefined) throw new Error('An arrow begins or ends outside of any span.');
  return innermost;
}

function rowOf(event: Event): string {
  return `${numberOf(event, 'pid')} ${numberOf(event, 'tid')}`;
}

function known(names: ReadonlyMap<string, string>, key: string): string {
  const name = names.get(key);
  if (name === undefined) throw new Error(`Row ${key} has no name.`);
  return name;
}

function numberOf(event: Event, key: string): number {
  const value = event[key];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${key} is no number.`);
  return value;
}

function textOf(event: Event, key: string): string {
  const value = event[key];
  if (typeof value !== 'string' || value === '') throw new Error(`${key} is no text.`);
  return value;
}
