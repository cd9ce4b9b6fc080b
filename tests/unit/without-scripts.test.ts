import { expect, test } from '@playwright/test';
import { withoutScripts } from '../../src/providers/fields/without-scripts.ts';

test('scripts and styles go with what is in them, and text about them stays', () => {
  expect(withoutScripts('a<script src="x">alert("</p>")</SCRIPT >b<style>*{}</style>c')).toBe('abc');
  expect(withoutScripts('a<script>1</script>b<script>2</script>c')).toBe('abc');
  expect(withoutScripts('The <script> that <b>was</b> lost')).toBe('The <script> that <b>was</b> lost');
  expect(withoutScripts('a<script><style></script>b</style>c')).toBe('ab</style>c');
  expect(withoutScripts('a<style>b<script>c</script>d')).toBe('a<style>bd');
  expect(withoutScripts('A manuscript</script>')).toBe('A manuscript</script>');
});

test('a text made of openings is read once', () => {
  const text = '<script><style>'.repeat(200_000);
  expect(withoutScripts(text)).toBe(text);
});
