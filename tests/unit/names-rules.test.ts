import { expect, test } from '@playwright/test';
import { compileRule } from '../../src/names/compile-rule.ts';
import { parsePath } from '../../src/names/parse-path.ts';
import { unwrap } from '../../src/shared/reply.ts';

/** What people may well write. */
const ACCEPTED = [
  '(?<title>.+) S(?<season>\\d+)E(?<episode>\\d+)',
  '^(?<title>[^/]+)/(?<year>\\d{4})/(?:cd|part)(?<part>\\d{1,2})',
  '(?<title>[\\w ()*+]+) - (?<date>\\d{4}-\\d\\d-\\d\\d)',
];

const rule = (pattern: string) => compileRule({ name: 'mine', pattern, enabled: true });

test('what a rule names goes before what is found, and its parts say whose they are', () => {
  const compiled = unwrap(rule('tape (?<season>\\d+)-(?<episode>\\d+) (?<title>[^.]+)'));
  const parsed = parsePath('Home/Tape 3-14 Garden.1080p.mkv', [compiled]);
  expect(parsed).toMatchObject({
    kind: 'episode',
    title: 'Garden',
    seasons: [3],
    episodes: [14],
    resolution: '1080p',
  });
  expect(parsed.parts.filter((part) => part.rule === 'mine').map(({ kind }) => kind)).toEqual([
    'season',
    'episode',
    'title',
  ]);
});

test('a rule that does not match changes nothing', () => {
  const path = 'Quiet Town S01E02.mkv';
  expect(parsePath(path, [unwrap(rule('never (?<title>here)'))])).toEqual(parsePath(path));
});

for (const [pattern, said] of [
  ['(?<title>', 'no regular expression'],
  ['(?<colour>red)', '"colour"'],
  ['plain', 'names no group'],
  [`(?<title>${'a'.repeat(600)})`, 'longer than'],
  ['(?<title>(a+)+)', 'repeats what itself repeats'],
  ['(?<title>(?:a|aa)*)b', 'repeats what itself repeats'],
  ['(?<title>((a*)b)*)', 'repeats what itself repeats'],
  ['(?<title>.*).*.*.*', 'open repetitions'],
  [`(?<title>${'a?'.repeat(40)})`, 'open repetitions'],
  [`(?<title>${'(?:a|a)'.repeat(40)})`, 'open repetitions'],
  ['(?<title>(?:a?){40})', 'repeats what itself repeats'],
  ['(?<title>a)\\1', 'refers back'],
] as const)
  test(`the pattern ${pattern.slice(0, 30)} is refused`, () => {
    expect(rule(pattern)).toMatchObject({
      ok: false,
      error: { code: 'invalid-argument', message: expect.stringContaining(said) },
    });
  });

for (const pattern of ACCEPTED)
  test(`the pattern ${pattern} is accepted`, () => {
    expect(rule(pattern)).toMatchObject({ ok: true });
  });
