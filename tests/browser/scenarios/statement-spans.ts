import { sharedInstrumentation } from '/src/instrumentation/shared-instrumentation.ts';
import { startInstrumentation } from '/src/instrumentation/start-instrumentation.ts';
import { newTrace, runInTrace } from '/src/instrumentation/trace-context.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import type { SqliteModule } from '/src/workers/db/engine/sqlite-module.ts';
import { addNote, allNotes, countNotes, note, noteById, noteIds, openWithNotes } from './engine-database.ts';

const ROW = 100;
const BUSY = 5;

type SqliteCalls = Pick<SqliteModule, '_sqlite3_step' | '_sqlite3_reset'>;

/**
 * Counts the runs of statements in SQLite itself. Nobody outside the engine gets hold of its module, but
 * every module is given its list of retries once, before it is used.
 */
function countRuns(): { readonly runs: number } {
  const counted = { runs: 0 };
  Object.defineProperty(Object.prototype, 'retryOps', {
    configurable: true,
    set(this: SqliteModule, value: unknown) {
      Object.defineProperty(this, 'retryOps', { value, writable: true });
      Object.assign(
        this,
        counting(this, () => (counted.runs += 1)),
      );
    },
  });
  return counted;
}

function counting({ _sqlite3_step, _sqlite3_reset }: SqliteCalls, onRun: () => void): SqliteCalls {
  const inside = new Set<number>();
  return {
    _sqlite3_step: (statement) => {
      const result = _sqlite3_step(statement);
      // A run that has to wait for a lock is tried again as the same one.
      if (!inside.has(statement) && (result & 0xff) !== BUSY) onRun();
      if (result === ROW) inside.add(statement);
      else inside.delete(statement);
      return result;
    },
    _sqlite3_reset: (statement) => {
      inside.delete(statement);
      return _sqlite3_reset(statement);
    },
  };
}

function spannedRuns(): number {
  const timers = sharedInstrumentation()?.timers() ?? [];
  return timers.filter(({ track }) => track === 'SQL').reduce((sum, { count }) => sum + count, 0);
}

async function workOfAllKinds(connection: Connection): Promise<void> {
  await connection.write((statements) => {
    for (let id = 1; id <= 100; id += 1) statements.run(addNote, note(id));
    const insert = statements.bulk('insert-note', 'INSERT INTO note VALUES (?1, ?2, ?3, ?4)');
    for (let id = 101; id <= 5000; id += 1) insert.run([id, 'bulk', null, null]);
    insert.finish();
  });
  await connection.read((statements) => {
    statements.all(allNotes, {});
    statements.get(noteById, { id: 4 });
    statements.ids(noteIds, {});
    statements.pack(allNotes, {}, 1);
    statements.exec('SELECT 1; SELECT 2');
  });
  await connection
    .write((statements) => {
      statements.run(addNote, note(1));
    })
    .catch(() => undefined);
  await connection.snapshot(async ({ pageCount }) => pageCount);
  await connection.checkpoint('truncate');
  await connection.plan('sql.count-notes');
  await connection.vacuum();
}

export async function everyRunIsSpanned() {
  const counted = countRuns();
  startInstrumentation();
  const connection = await openWithNotes('write-ahead');
  await workOfAllKinds(connection);
  const result = { runs: counted.runs, spanned: spannedRuns() };
  await connection.close();
  return result;
}

export async function spansBelongToTheirTrace() {
  const instrumentation = startInstrumentation();
  const connection = await openWithNotes('write-ahead');
  const traces = [newTrace(), newTrace()] as const;
  instrumentation.reset();
  const work = (parts: number) => async () => {
    for (let part = 0; part < parts; part += 1)
      await connection.read((statements) => statements.get(countNotes, {}));
  };
  // Both wait for the one connection in turns.
  await Promise.all([runInTrace(traces[0], work(3)), runInTrace(traces[1], work(5))]);
  const spans = instrumentation.recent('sql.count-notes', 100);
  const counts = traces.map(({ id }) => spans.filter(({ traceId }) => traceId === id).length);
  await connection.close();
  return { counts, haveWaited: traces.every(({ waitedMs }) => waitedMs >= 0) };
}

export async function plansAreTold() {
  const connection = await openWithNotes('write-ahead');
  await connection.read((statements) => statements.get(noteById, { id: 1 }));
  const plan = await connection.plan('sql.note-by-id');
  const unknown = await connection.plan('sql.never-run');
  await connection.close();
  return { details: plan?.map(({ detail }) => detail), unknown: unknown ?? null };
}

export async function workIsTold() {
  const instrumentation = startInstrumentation();
  const connection = await openWithNotes('write-ahead');
  await connection.write((statements) => {
    for (let id = 1; id <= 10; id += 1) statements.run(addNote, note(id));
  });
  await connection.read((statements) => statements.get(noteById, { id: 1 }));
  await connection.read((statements) => statements.all(allNotes, {}));
  const propertiesOf = (name: string) => instrumentation.recent(name, 1)[0]?.properties;
  const result = { byId: propertiesOf('sql.note-by-id'), all: propertiesOf('sql.all-notes') };
  await connection.close();
  return result;
}
