import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readNfo } from '../../src/interop/nfo/read-nfo.ts';

const folder = join(import.meta.dirname, '../../../shared/data/imports/nfo');
const ROOT = /<(?:movie|tvshow|episodedetails|musicvideo)\b[^>]*>/g;
const TITLE = /<title[^>]*>\s*([^<\s][^<]*?)\s*<\/title>/g;

test('NFO files in use give all their titles, or say why they give none', () => {
  test.skip(!existsSync(folder), `${folder} is not here.`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.nfo'),
  );
  expect(names.length).toBeGreaterThan(100);
  const failures: string[] = [];
  let entryCount = 0;
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    const text = bytes.toString();
    const reply = readNfo(Uint8Array.from(bytes), name);
    if (!reply.ok) {
      expect(reply.error.code, name).toBe('file-not-nfo');
      expect(reply.error.message).toContain(name);
      failures.push(name);
      // Only what is about music, or holds nothing, may be refused.
      const isMusic = /<(?:album|artist)\b/.test(text);
      expect(isMusic || (text.match(TITLE) === null && !/https?:/.test(text)), name).toBe(true);
      continue;
    }
    const { entries, problems } = reply.value;
    entryCount += entries.length;
    for (const problem of problems) expect(problem, name).toMatch(/^Left out: /);
    expect(entries.length, name).toBe(Math.max(text.match(ROOT)?.length ?? 0, 1));
    if (text.includes('<title>'))
      expect(entries.filter(({ title }) => title !== null).length, name).toBeGreaterThan(0);
    if (/https:\/\/[a-z.]+\/[^<]*$/.test(text))
      expect(Object.keys(entries[0]?.externalIds ?? {}).length, name).toBeGreaterThan(0);
  }
  expect(failures.length).toBeLessThan(names.length / 5);
  expect(entryCount).toBeGreaterThan(names.length - failures.length);
});
