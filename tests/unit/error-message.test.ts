import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { codeOf, reasonOf } from '../../src/app/error-facts.ts';
import { messageFor } from '../../src/app/error-message.ts';
import type { ErrorCode } from '../../src/shared/error-code.ts';
import { AppError } from '../../src/shared/reply.ts';

const source = readFileSync(join(import.meta.dirname, '../../src/shared/error-code.ts'), 'utf8');
const codes = [...source.matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code as ErrorCode);

test('there are codes to speak of', () => {
  expect(codes.length).toBeGreaterThan(20);
});

for (const code of codes) {
  test(`${code} says what happened and what to do, in whole sentences`, () => {
    const { title, text, advice } = messageFor(code);
    expect(title).toMatch(/^[A-Z].*[^.!]$/);
    for (const sentence of [text, advice]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toContain('!');
    }
  });
}

test('what is no failure of ours is internal, with its own words', () => {
  expect(codeOf(new TypeError('x is undefined'))).toBe('internal');
  expect(reasonOf(new TypeError('x is undefined'))).toBe('x is undefined');
  expect(codeOf(new AppError('busy', 'Another import is running.'))).toBe('busy');
  expect(codeOf('text')).toBe('internal');
});
