import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { foldText } from '../../src/shared/fold-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

test('accents, case and punctuation do not matter', () => {
  expect(foldText('Amélie')).toBe('amelie');
  expect(foldText('ÅNGSTRÖM')).toBe('angstrom');
  expect(foldText('  S.W.A.T. —  Under   Siege!')).toBe('s w a t under siege');
  expect(foldText('Ocean’s Eleven')).toBe(foldText("ocean's eleven"));
  expect(foldText('Ocean´s')).toBe('oceans');
});

test('letters that Unicode keeps whole are written as people type them', () => {
  expect(foldText('Łódź, Ærø, Straße, Œuvre, Þór')).toBe('lodz aero strasse oeuvre thor');
});

test('compatibility forms are unified and fractions stay apart from the number before', () => {
  expect(foldText('Ｆｕｌｌ ｗｉｄｔｈ')).toBe('full width');
  expect(foldText('8½')).toBe('8 1 2');
  expect(foldText('Alien³')).toBe('alien3');
});

test('signs that are letters of their script stay', () => {
  expect(foldText('हिन्दी')).toBe('हिन्दी');
  expect(foldText('ガンダム')).toBe('ガンダム');
  expect(foldText('기생충')).toBe('기생충');
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)),
    { numRuns: 5000 },
  );
});

test('ASCII by the short way is as by the long one', () => {
  const ascii = fc.string({ unit: 'binary-ascii', maxLength: 40 });
  fc.assert(fc.property(ascii, (text) => foldText(`${text} é`) === `${foldText(text)} e`.trim()));
});
