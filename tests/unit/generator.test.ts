import { deepEqual } from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import type { CatalogueItem } from '../../src/shared/catalogue-item.ts';
import { sortTitle } from '../../src/shared/sort-title.ts';
import { generatedBatches } from '../../src/workers/media/generated-batches.ts';
import { SyntheticItems } from '../../src/workers/media/generator/synthetic-items.ts';
import { vocabulary } from '../../src/workers/media/generator/vocabulary.ts';
import { BATCH_ITEMS } from '../support/batch-items.ts';
import { unpackItems } from '../support/unpack-items.ts';

const ITEMS = 10_000;

function library(items: number, seed: number): readonly CatalogueItem[] {
  const made = new SyntheticItems(items, seed);
  return Array.from({ length: items }, (_, index) => made.at(index));
}

let made: readonly CatalogueItem[] | undefined;
/** Made when a test asks for it first: the runner loads this file as well. */
function sample(): readonly CatalogueItem[] {
  made ??= library(ITEMS, 7);
  return made;
}

async function batches(items: number, seed: number, skip: number) {
  const signal = new AbortController().signal;
  const all = [];
  for await (const { items: packed, position } of generatedBatches(
    { items, seed },
    skip,
    signal,
    BATCH_ITEMS,
  ))
    all.push({ items: unpackItems(packed), position });
  return all;
}

function shares<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1 / values.length);
  return counts;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('equal seeds give equal libraries, other seeds others', () => {
  deepEqual(library(1500, 7), library(1500, 7));
  const titles = (seed: number) => library(1500, seed).map(({ title }) => title);
  expect(titles(8)).not.toEqual(titles(7));
});

test('going on at an item gives the rest of the library', async () => {
  const whole = (await batches(5500, 3, 0)).flatMap(({ items }) => items);
  const rest = (await batches(5500, 3, 3217)).flatMap(({ items }) => items);
  deepEqual(rest, whole.slice(3217));
});

test('batches cover the library and say where they stand', async () => {
  const all = await batches(5000, 1, 0);
  expect(all.map(({ items }) => items.length)).toEqual([2000, 2000, 1000]);
  expect(all.map(({ position }) => position)).toEqual([
    { file: 0, line: 2000, fraction: 0.4 },
    { file: 0, line: 4000, fraction: 0.8 },
    { file: 0, line: 5000, fraction: 1 },
  ]);
  deepEqual(
    all.flatMap(({ items }) => items).map(({ line }) => line),
    Array.from({ length: 5000 }, (_, i) => i + 1),
  );
});

test('types and credits have exactly their shares', () => {
  const types = shares(sample().map(({ mediaType }) => mediaType));
  const round = (type: CatalogueItem['mediaType']) => Math.round((types.get(type) ?? 0) * 1000) / 1000;
  expect([round('movie'), round('series'), round('episode'), round('video')]).toEqual([
    0.62, 0.06, 0.3, 0.02,
  ]);
  expect(sample().reduce((sum, { credits }) => sum + credits.length, 0)).toBe(3 * ITEMS);
});

test('people: about half as many as items, some known, each with one name in every library', () => {
  const names = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { credits } of [...sample(), ...library(2000, 99)])
    for (const { personExternalId, name } of credits) {
      const id = String(personExternalId);
      names.set(id, (names.get(id) ?? new Set()).add(name));
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  expect([...names.values()].every(({ size }) => size === 1)).toBe(true);
  expect(names.size).toBeGreaterThan(ITEMS * 0.45);
  expect(names.size).toBeLessThanOrEqual(ITEMS * 0.5);
  expect(Math.max(...counts.values())).toBeGreaterThan(40);
  const namesakes = new Set([...names.values()].map(([name]) => name));
  expect(namesakes.size).toBeLessThan(names.size);
  expect(namesakes.size).toBeGreaterThan(names.size * 0.8);
});

test('an episode follows its series, whose title no other series has, and no two have one number', () => {
  const seen = new Set<string>();
  const numbers = new Set<string>();
  const strays: string[] = [];
  for (const { mediaType, title, sortTitle: key, seriesSortTitle, season, episode } of sample()) {
    const claimed = mediaType === 'episode' ? numbers : seen;
    const name = mediaType === 'episode' ? `${seriesSortTitle} ${season} ${episode}` : key;
    if (mediaType === 'movie' || mediaType === 'video') continue;
    if (mediaType === 'episode' && !seen.has(String(seriesSortTitle))) strays.push(title);
    if (claimed.has(name)) strays.push(title);
    claimed.add(name);
  }
  expect(strays).toEqual([]);
  expect(numbers.size).toBe(3000);
});

test('series keep titles of their own in a library of a million', () => {
  const made = new SyntheticItems(1_000_000, 1);
  const seen = new Set<string>();
  for (const index of [0, 250_000, 999_000])
    for (let at = index; at < index + 1000; at++) {
      const item = made.at(at);
      if (item.mediaType === 'series') seen.add(item.sortTitle);
    }
  expect(seen.size).toBe(180);
});

test('values lie where those of real libraries lie', () => {
  const numbers = (field: 'year' | 'rating' | 'runtimeMin' | 'votes') =>
    sample().flatMap((item) => item[field] ?? []);
  const years = numbers('year');
  expect(Math.min(...years)).toBeGreaterThanOrEqual(1900);
  expect(Math.max(...years)).toBeLessThanOrEqual(2026);
  expect(years.filter((year) => year >= 1990).length).toBeGreaterThan(years.length * 0.5);
  expect(mean(numbers('rating'))).toBeCloseTo(6.3, 0);
  expect(numbers('rating').every((rating) => rating >= 1 && rating <= 10)).toBe(true);
  expect(numbers('runtimeMin').every((minutes) => minutes >= 1 && minutes <= 300)).toBe(true);
  expect(numbers('votes').every((votes) => Number.isSafeInteger(votes) && votes >= 0)).toBe(true);
  expect(
    mean(
      sample()
        .filter(({ mediaType }) => mediaType !== 'episode')
        .map(({ genres }) => genres.length),
    ),
  ).toBeGreaterThan(1.3);
  const words = sample().flatMap(({ description }) => description?.split(/\s+/).length ?? []);
  expect(words.length).toBeGreaterThan(ITEMS * 0.8);
  expect(mean(words)).toBeGreaterThan(35);
  expect(mean(words)).toBeLessThan(55);
});

test('words are many, and used as in real text: few often, many seldom', () => {
  const forms = new Set(
    Object.values(vocabulary).flatMap(({ choices }) => choices.map((word) => word.toLowerCase())),
  );
  expect(forms.size).toBeGreaterThan(5000);
  const words = sample().flatMap(({ description }) => description?.toLowerCase().match(/\p{L}+/gu) ?? []);
  const counts = [...shares(words).values()].sort((one, other) => other - one);
  expect(counts.length).toBeGreaterThan(3500);
  expect(counts[0]).toBeGreaterThan(0.05);
  expect(counts[1000]).toBeLessThan(0.001);
});

test('titles repeat over the years, and some have accents, numbers and subtitles', () => {
  const films = sample().filter(({ mediaType }) => mediaType === 'movie');
  const titles = films.map(({ title }) => title);
  expect(new Set(titles).size).toBeLessThan(titles.length);
  expect(new Set(titles).size).toBeGreaterThan(titles.length * 0.75);
  for (const form of [/[à-ž]/i, /\d/, /: /, /^The /, /^A /])
    expect(
      titles.some((title) => form.test(title)),
      String(form),
    ).toBe(true);
  expect(titles.filter((title) => /\ba [aeiou]|\ban [^aeiou ]/i.test(title))).toEqual([]);
});

test('items are as a catalogue’s are: sort titles, ids and credits in order', () => {
  const some = sample().slice(0, 500);
  expect(some.map(({ sortTitle: key }) => key)).toEqual(some.map(({ title }) => sortTitle(title)));
  expect(some.map(({ title }) => title)).toEqual(some.map(({ title }) => title.trim().normalize('NFC')));
  expect(some.map(({ externalIds }) => externalIds)).toEqual(
    some.map(({ line }) => ({ synthetic: `7-${line}` })),
  );
  const ids = some.map(({ credits }) => credits.map(({ personExternalId }) => personExternalId));
  expect(ids).toEqual(ids.map((own) => [...new Set(own)]));
});
