import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { cleanLine } from '../../src/interop/clean-text.ts';
import { fileOf, readFile } from '../support/catalogue-file.ts';

const folder = join(import.meta.dirname, '../../../shared/data/catalog');

interface Row {
  readonly title?: string;
  readonly overview?: string;
  readonly genres?: readonly string[];
  readonly credits?: readonly { readonly name: string; readonly person_external_id?: string }[];
}

for (const name of [
  'anime_lists',
  'imdb_tv_episodes',
  'justwatch_amazon',
  'justwatch_netflix',
  'tvmaze_shows',
  'vega_movies',
  'wikipedia_movies',
])
  test(`${name} is read to its end, with the counts of the file itself`, async () => {
    const path = join(folder, `${name}.jsonl.gz`);
    test.skip(!existsSync(path), `${path} is not here.`);
    const bytes = readFileSync(path);
    const rows = gunzipSync(bytes)
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    const titled = rows.filter(({ title }) => typeof title === 'string' && title.trim() !== '');
    const { items, rejected, failure } = await readFile(fileOf(bytes, `${name}.jsonl.gz`));
    expect(failure).toBeNull();
    expect(items).toHaveLength(titled.length);
    expect(rejected.filter(({ kind }) => kind === 'rejected')).toHaveLength(rows.length - titled.length);
    expect(items.filter(({ description }) => description !== null)).toHaveLength(
      titled.filter(({ overview }) => overview).length,
    );
    expect(items.reduce((sum, { genres }) => sum + genres.length, 0)).toBe(
      titled.reduce((sum, { genres = [] }) => sum + new Set(genres).size, 0),
    );
    const credits = titled.flatMap((row) => row.credits ?? []);
    expect(items.reduce((sum, item) => sum + item.credits.length, 0)).toBe(credits.length);
    const people = new Set(
      items.flatMap((item) => item.credits.map(({ personExternalId, name }) => personExternalId ?? name)),
    );
    // Names are compared as they are stored: one file has the same name with one space and with two.
    expect(people.size).toBe(
      new Set(credits.map(({ person_external_id, name }) => person_external_id ?? cleanLine(name))).size,
    );
  });
