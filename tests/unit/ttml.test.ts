import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseTtml } from '../../src/interop/subtitles/parse-ttml.ts';
import { ttmlCues } from '../../src/interop/text-tracks/ttml-sample.ts';

const document = (body: string, attributes = '', head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
  <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ${attributes}>
  <head>${head}</head><body>${body}</body></tt>`;
const told = (text: string) =>
  parseTtml(text).map(({ startMs, endMs, text: said }) => [startMs, endMs, said] as const);

test('times are read as they are written: clocks, frames, ticks, and from the parent on', () => {
  const times = (begin: string, end: string, attributes = '') =>
    told(document(`<div><p begin="${begin}" end="${end}">Hush</p></div>`, attributes))[0]?.slice(0, 2);
  expect(times('00:00:01.5', '00:01:00')).toEqual([1500, 60_000]);
  expect(times('1.5s', '2500ms')).toEqual([1500, 2500]);
  expect(times('00:00:01:12', '00:00:02:00', 'ttp:frameRate="24"')).toEqual([1500, 2000]);
  expect(times('00:00:10:00', '300f', 'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"')).toEqual([
    10_000, 10_010,
  ]);
  expect(times('10000000t', '25000000t', 'ttp:tickRate="10000000"')).toEqual([1000, 2500]);
  const inner = '<div begin="10s" end="20s"><p begin="1s" dur="2s">A</p><p begin="9s" end="99s">B</p></div>';
  expect(told(document(inner))).toEqual([
    [11_000, 13_000, 'A'],
    [19_000, 20_000, 'B'],
  ]);
  const row = '<div timeContainer="seq"><p dur="2s">A</p><p begin="1s" dur="2s">B</p></div>';
  expect(told(document(row))).toEqual([
    [0, 2000, 'A'],
    [3000, 5000, 'B'],
  ]);
  expect(told(document('<div><p>Always</p></div>'))).toEqual([[0, Number.POSITIVE_INFINITY, 'Always']]);
});

test('lines, spaces, words that come one by one, and what is no text', () => {
  const one = (inner: string) => told(document(`<div><p begin="1s" end="9s">${inner}</p></div>`));
  expect(one('\n  Hush,\n  <span style="i">now</span><br/>\n then &amp; <![CDATA[<b>]]>\n')).toEqual([
    [1000, 9000, 'Hush, now\nthen & <b>'],
  ]);
  expect(one('<metadata><title>Not said</title></metadata><span xml:space="preserve">a  b</span>')).toEqual([
    [1000, 9000, 'a  b'],
  ]);
  expect(one('<span begin="0s">One</span> <span begin="2s" end="5s">two</span>')).toEqual([
    [1000, 3000, 'One'],
    [3000, 6000, 'One two'],
    [6000, 9000, 'One'],
  ]);
  const regions =
    '<layout><region xml:id="t" origin="10% 5%" extent="80% 20%"/>' +
    '<region xml:id="b"><style origin="10% 75%" extent="80% 20%"/></region></layout>';
  const placed = '<div><p region="t" end="1s">Up</p><p region="b" end="1s">Down</p></div>';
  expect(parseTtml(document(placed, '', regions)).map(({ isOnTop }) => isOnTop)).toEqual([true, false]);
});

test('what is refused or broken gives what came before it, whatever it is', () => {
  const first = '<div><p end="1s">A</p>';
  expect(told(document(`${first}<p end="2s">B</div></p>`))).toEqual([[0, 1000, 'A']]);
  expect(told(`<!DOCTYPE tt [<!ENTITY a "b">]>${document(first)}`)).toEqual([]);
  expect(told(document(`${first}${'<div>'.repeat(100_000)}`))).toEqual([]);
  expect(
    told(document(`<div><p end="1s">${'<span>x</span>'.repeat(20_000)}</p></div>`))[0]?.[2],
  ).toHaveLength(500);
  // What is long is joined anew for each time that something comes or goes.
  const long = Array.from(
    { length: 500 },
    (_, at) => `<span begin="${at}s" end="${at + 1}s">${'x'.repeat(4000)}</span>`,
  );
  expect(told(document(`<div><p>${long.join('')}</p></div>`))).toHaveLength(3);
  expect(told(document(`<div><p xml:space="preserve">${' '.repeat(10_000)}x</p></div>`))).toEqual([]);
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.nat(), (noise, at) => {
      const whole = document(first);
      const cut = at % whole.length;
      for (const cue of parseTtml(whole.slice(0, cut) + noise + whole.slice(cut)))
        expect(cue.endMs).toBeGreaterThan(cue.startMs);
    }),
    { numRuns: 300 },
  );
});

test('a document in a sample tells times of the video, or of its sample, and is cut to it', () => {
  const bytes = (body: string) => new TextEncoder().encode(document(body));
  const said = (body: string) =>
    ttmlCues(bytes(body), { startMs: 10_000, endMs: 14_000 }).map(({ startMs, endMs }) => [startMs, endMs]);
  expect(said('<div><p begin="8s" end="12s">A</p><p begin="13s">B</p><p begin="20s">C</p></div>')).toEqual([
    [10_000, 12_000],
    [13_000, 14_000],
  ]);
  expect(said('<div><p begin="1s" end="3s">A</p></div>')).toEqual([[11_000, 13_000]]);
  // All of the film in each sample: what is not in this one is not said here.
  expect(said('<div><p begin="1s" end="3s">A</p><p begin="20s" end="22s">B</p></div>')).toEqual([]);
});
