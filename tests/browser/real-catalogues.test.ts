import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sortTitle } from '../../src/shared/sort-title.ts';
import { expect, test } from '../support/browser-test.ts';
import type { ScenarioReply } from '../support/scenario.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'catalog');
const names = ['wikipedia_movies.jsonl.gz', 'justwatch_amazon.jsonl.gz', 'justwatch_netflix.jsonl.gz'];
const paths = names.map((name) => join(folder, name));

interface Row {
  readonly type: string;
  readonly title?: string;
  readonly year?: number;
  readonly external_ids?: Readonly<Record<string, string>>;
  readonly credits?: readonly { readonly name: string; readonly person_external_id?: string }[];
}

/** A person as the rule sees them: a name, and one id a source. */
interface Person {
  readonly ids: Map<string, string>;
}

/**
 * What the files hold by the rule of docs/decisions/0008-duplicates-and-people.md, worked out in the
 * plainest way: one row after the other, libraries apart, people shared.
 */
function expectedCounts(files: readonly (readonly Row[])[]) {
  const byName = new Map<string, Person[]>();
  const byId = new Map<string, Person>();
  let people = 0;
  return files.map((rows) => {
    const kept = new Map<string, Row[]>();
    let items = 0;
    let credits = 0;
    for (const row of rows) {
      // A row without a title cannot be stored.
      if (!row.title) continue;
      const key = `${row.type}|${row.year}|${sortTitle(row.title)}`;
      const ids = Object.entries(row.external_ids ?? {}).filter(([source]) => source !== 'wikipedia');
      const keys = [key, ...ids.map(([source, id]) => `${row.type}|${source}:${id}`)];
      const candidates = keys.flatMap((one) => kept.get(one) ?? []);
      if (candidates.some((other) => !contradict(row, other))) continue;
      for (const one of keys) kept.set(one, [...(kept.get(one) ?? []), row]);
      items++;
      for (const { name, person_external_id: id } of row.credits ?? []) {
        credits++;
        people += meet(byName, byId, cleaned(name), id) ? 0 : 1;
      }
    }
    return { items, credits, people };
  });
}

/** Some names have doubled spaces, tabs or invisible characters, and are the same name without. */
function cleaned(name: string): string {
  return name
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u200b]/gu, '')
    .normalize('NFC')
    .trim();
}

function contradict(one: Row, other: Row): boolean {
  const ids = other.external_ids ?? {};
  return Object.entries(one.external_ids ?? {}).some(([source, id]) => (ids[source] ?? id) !== id);
}

/** Whether the person was there already; they are afterwards. */
function meet(byName: Map<string, Person[]>, byId: Map<string, Person>, name: string, id?: string): boolean {
  if (id !== undefined && byId.has(id)) return true;
  const source = id?.split(':')[0] ?? '';
  const namesakes = byName.get(name) ?? [];
  const known = namesakes.find(({ ids }) => id === undefined || !ids.has(source));
  const person = known ?? { ids: new Map<string, string>() };
  if (!known) byName.set(name, [...namesakes, person]);
  if (id !== undefined) {
    person.ids.set(source, id);
    byId.set(id, person);
  }
  return known !== undefined;
}

test('three real catalogues are stored with as many items, people and credits as their files hold', async ({
  page,
}) => {
  test.skip(!paths.every((path) => existsSync(path)), `The catalogues are not at ${folder}.`);
  test.setTimeout(240_000);
  const expected = expectedCounts(
    paths.map((path) =>
      gunzipSync(readFileSync(path))
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Row),
    ),
  );
  await page.setContent('<input type="file" multiple>');
  await page.setInputFiles('input', paths);
  const reply = await page.evaluate(
    () =>
      new Promise<ScenarioReply>((resolve) => {
        const worker = new Worker('/tests/support/scenario-worker.ts', { type: 'module' });
        worker.onmessage = (event: MessageEvent<ScenarioReply>) => resolve(event.data);
        worker.onerror = (event) => resolve({ error: event.message });
        const files = [...(document.querySelector('input')?.files ?? [])];
        worker.postMessage({
          module: '/tests/browser/scenarios/import-files.ts',
          exportName: 'importFiles',
          args: [files],
        });
      }),
  );
  if ('error' in reply) throw new Error(reply.error);
  const { results, faults } = reply.value as {
    results: {
      job: { added: number; skipped: number; rejected: number; processed: number };
      counts: unknown;
    }[];
    faults: string[];
  };
  expect(faults).toEqual([]);
  expect(results.map(({ counts }) => counts)).toEqual(expected);
  // Every line of the files: 36,273, 9,871 and 5,806.
  expect(results.map(({ job }) => job.processed)).toEqual([36_273, 9_871, 5_806]);
  for (const { job } of results) expect(job.added + job.skipped + job.rejected).toBe(job.processed);
});
