import { deepEqual, ok } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { mayHoldCjk, spaceCjk } from '../../src/shared/search/space-cjk.ts';

const words = (text: string) => spaceCjk(text).trim().split(/\s+/);

test('Chinese, Japanese and Korean characters stand alone, other words stay whole', () => {
  expect(words('A 映画 by Ozu小津')).toEqual(['A', '映', '画', 'by', 'Ozu', '小', '津']);
  expect(words('スーパー')).toEqual(['ス', 'ー', 'パ', 'ー']);
  expect(words('ｶﾞｰﾙ')).toEqual(['ガ', 'ー', 'ル']);
  expect(words('한국어'.normalize('NFD'))).toEqual(['한', '국', '어']);
  expect(words('𠮷野')).toEqual(['𠮷', '野']);
  expect(spaceCjk('½ Žižek’s “Ça” – Ещё')).toBe('½ Žižek’s “Ça” – Ещё');
});

test('doing it twice changes no word, and whatever it changes is seen in the bytes', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...'aé’ж映ひカｶ한ᄀㄱ々〆　〇'),
    ),
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, (given) => {
      deepEqual(words(spaceCjk(given)), words(given));
      const utf8 = new TextEncoder().encode(given);
      if (spaceCjk(given) !== given) ok(mayHoldCjk(utf8, 0, utf8.length));
    }),
    { numRuns: 500 },
  );
  const plain = new TextEncoder().encode('Žižek’s “Ça” – Ещё… ½');
  expect(mayHoldCjk(plain, 0, plain.length)).toBe(false);
});
