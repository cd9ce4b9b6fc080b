import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sortTitle } from '../../src/shared/sort-title.ts';
import { expect, test } from '../support/browser-test.ts';
import type { ScenarioReply } from '../support/scenario.ts';
import { items } from '../support/test-size.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'catalog');
const names = ['wikipedia_movies.jsonl.gz', 'justwatch_amazon.jsonl.gz', 'justwatch_netflix.jsonl.gz'];
const paths = names.map((name) => join(folder, name));
/** Of each file; the largest has 36,273. All of them by `TEST_ITEMS`. */
const MOST_LINES = items(10_000);

interface Row {
  readonly type: string;
  readonly title?: string;
  readonly year?: number;
  readonly external_ids?: Readonly<Record<string, string>>;
  readonly credits?: readonly { readonly name: string; readonly person_external_id?: string }[];
}

/**
 * What the files hold by the rule of docs/decisions/0008-duplicates-and-people.md, worked out in the
 * plainest way: one row after the other, libraries apart, people shared.
 */
function expectedCounts(files: readonly (readonly Row[])[]) {
  const known = new People();
  return files.map((rows) => {
    const kept = withoutDuplicates(rows);
    const credits = kept.flatMap((row) => row.credits ?? []);
    for (const { name, person_external_id: id } of credits) known.meet(cleaned(name), id);
    return { items: kept.length, credits: credits.length, people: known.count };
  });
}

/** Rows that are not one with an earlier row; one without a title cannot be stored. */
function withoutDuplicates(rows: readonly Row[]): Row[] {
  const byKey = new Map<string, Row[]>();
  return rows.filter((row) => {
    if (!row.title) return false;
    const ids = Object.entries(row.external_ids ?? {}).filter(([source]) => source !== 'wikipedia');
    const keys = [
      `${row.type}|${row.year}|${sortTitle(row.title)}`,
      ...ids.map(([source, id]) => `${row.type}|${source}:${id}`),
    ];
    const isKnown = keys.some((key) => byKey.get(key)?.some((other) => !contradict(row, other)));
    if (!isKnown) for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    return !isKnown;
  });
}

/** People by name and by id: one person has at most one id of a source. */
class People {
  count = 0;
  readonly #byName = new Map<string, Set<string>[]>();
  readonly #ids = new Set<string>();

  meet(name: string, id?: string): void {
    if (id !== undefined && this.#ids.has(id)) return;
    const source = id?.split(':')[0] ?? '';
    const namesakes = this.#byName.get(name) ?? [];
    let sources = namesakes.find((other) => id === undefined || !other.has(source));
    if (!sources) {
      sources = new Set();
      this.#byName.set(name, [...namesakes, sources]);
      this.count++;
    }
    if (id === undefined) return;
    sources.add(source);
    this.#ids.add(id);
  }
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

test('three real catalogues are stored with as many items, people and credits as their files hold', async ({
  page,
}) => {
  test.skip(!paths.every((path) => existsSync(path)), `The catalogues are not at ${folder}.`);
  test.setTimeout(240_000);
  const texts = paths.map((path) =>
    gunzipSync(readFileSync(path))
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .slice(0, MOST_LINES),
  );
  const expected = expectedCounts(texts.map((lines) => lines.map((line) => JSON.parse(line) as Row)));
  await page.setContent('<input type="file" multiple>');
  await page.setInputFiles(
    'input',
    texts.map((lines, at) => ({
      name: names[at] ?? '',
      mimeType: 'application/gzip',
      buffer: gzipSync(lines.join('\n')),
    })),
  );
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
  // Every line of the files.
  expect(results.map(({ job }) => job.processed)).toEqual(
    [36_273, 9_871, 5_806].map((lines) => Math.min(lines, MOST_LINES)),
  );
  for (const { job } of results) expect(job.added + job.skipped + job.rejected).toBe(job.processed);
});
