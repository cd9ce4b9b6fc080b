import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { compileGlob } from '../../src/workers/media/scan/glob-pattern.ts';

for (const [pattern, fitting, others] of [
  ['*.draft.mkv', ['a.draft.mkv', 'Films/B.DRAFT.MKV'], ['a.mkv', 'a.draft.mkv/b.mkv']],
  ['Kids/**', ['kids/a.mkv', 'Kids/deep/b.mkv'], ['Kids', 'More/Kids/a.mkv']],
  ['**/old/*', ['old/a.mkv', 'x/y/old/a.mkv'], ['old/x/a.mkv', 'cold/a.mkv']],
  ['Films/*/cut?.mkv', ['films/A/cut1.mkv'], ['films/cut1.mkv', 'films/A/B/cut1.mkv', 'films/A/cut12.mkv']],
  ['Kids/', ['Kids', 'x/kids'], ['Kids/a.mkv']],
  ['/Kids', ['Kids'], ['x/Kids']],
  ['a[b](c).mkv', ['a[b](c).mkv'], ['ab.mkv']],
  ['Cafe\u0301', ['CAFÉ'], ['Cafe']],
  ['', [], ['', 'a']],
] as const)
  test(`the pattern “${pattern}” fits what it says`, () => {
    const fits = compileGlob(pattern);
    expect(fitting.filter((path) => !fits(path))).toEqual([]);
    expect(others.filter((path) => fits(path))).toEqual([]);
  });

test('patterns agree with regular expressions of the same meaning', () => {
  const meaning: Record<string, string> = { '*': '[^/]*', '?': '[^/]' };
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', '/', '*', '?'), { maxLength: 7 }),
      fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 9 }),
      (tokens, path) => {
        const pattern = `a/${tokens.join('').replace(/\*+/g, '*')}b`;
        const expected = new RegExp(`^${pattern.replace(/[*?]/g, (token) => meaning[token] ?? '')}$`);
        expect(compileGlob(pattern)(path.join(''))).toBe(expected.test(path.join('')));
      },
    ),
  );
});

test('no pattern takes long', () => {
  const fits = compileGlob(`/${'*a'.repeat(40)}**/${'*a'.repeat(40)}b`);
  const doesFit = fits(`${'a'.repeat(2000)}/${'a'.repeat(2000)}`);
  expect(doesFit).toBe(false);
});
