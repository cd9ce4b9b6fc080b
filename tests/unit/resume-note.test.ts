import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseResumeNote, type ResumeNote } from '../../src/app/import/resume-note.ts';

const files: ResumeNote = {
  kind: 'files',
  key: 'k1',
  files: [{ name: 'films.csv', sizeBytes: 1234, mapping: { name: 'title', other: null } }],
  duplicates: 'update',
  expectedItems: 99,
};

test('the note of an import is read with the position of the last batch', () => {
  const text = JSON.stringify({ ...files, position: { file: 1, line: 4000, fraction: 0.5 } });
  expect(parseResumeNote(text)).toEqual({ note: files, position: { file: 1, line: 4000 } });
});

test('a job that stored nothing begins at its beginning', () => {
  const text = JSON.stringify({ ...files, position: null });
  expect(parseResumeNote(text)?.position).toEqual({ file: 0, line: 0 });
});

test('the note of a generated library is read', () => {
  const text = JSON.stringify({
    kind: 'generate',
    options: { items: 10, seed: 3 },
    position: { file: 0, line: 6 },
  });
  expect(parseResumeNote(text)).toEqual({
    note: { kind: 'generate', options: { items: 10, seed: 3 } },
    position: { file: 0, line: 6 },
  });
});

test('no JSON whatsoever makes it throw', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      parseResumeNote(text);
    }),
  );
  for (const text of [
    null,
    '',
    'x',
    '{}',
    '{"kind":"files"}',
    '{"kind":"generate","options":{"items":"1"}}',
  ]) {
    expect(parseResumeNote(text)).toBeUndefined();
  }
});
