import { expect, test } from '@playwright/test';
import { fragmentOf } from '../../src/interop/text-tracks/mp4-fragment.ts';
import { joined } from '../support/small-matroska.ts';
import { box, words } from '../support/subtitled-mp4.ts';

const AUDIO = 1;
const TEXT = 2;
/** A track's head whose samples last one tick, and have so many bytes. */
const head = (track: number, bytes: number) => box('tfhd', words(0x18, track, 1, bytes));

test('text behind samples that are told by their number alone is read from behind all of them', () => {
  const audio = box('traf', head(AUDIO, 4), box('trun', words(1, 1500, 100)));
  const text = box('traf', head(TEXT, 7), box('trun', words(0, 1)));
  const { samples } = fragmentOf(joined([audio, text]), 1000, TEXT, new Map(), 0);
  expect(samples).toEqual([{ time: 0, duration: 1, offset: 1000 + 100 + 1500 * 4, size: 7 }]);
});

test('samples that hold nothing are looked at up to a bound, however many runs count them', () => {
  const runs = Array.from({ length: 100 }, () => box('trun', words(0, 1000)));
  const { samples, endTicks } = fragmentOf(box('traf', head(TEXT, 0), ...runs), 0, TEXT, new Map(), 0);
  expect(samples).toEqual([]);
  // Each that is looked at lasts a tick.
  expect(endTicks).toBe(20_000);
});
