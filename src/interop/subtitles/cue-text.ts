/** Tags that lay text out, in SubRip and WebVTT: they go, and what they hold stays. Any other is text. */
const LAYOUT_TAG =
  /<\/?(?:[biusv]|c|font|lang|ruby|rt)(?:[ \t.][^<>\n]{0,200})?>|<(?:\d+:)?\d{1,2}:\d{2}\.\d{3}>/gi;
/** Overrides of SubStation, which SubRip files have as well: `{\an8}`, `{\i1}`. */
const OVERRIDE = /\{\\[^{}]{0,500}\}/g;
const ON_TOP = /\{[^{}]{0,500}\\an?[789][^{}\d]{0,500}\}/;
const DRAWING = /\{[^{}]{0,500}\\p[1-9]\d?[^{}]{0,500}\}[\s\S]*?(?:\{[^{}]{0,500}\\p0[^{}]{0,500}\}|$)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};
/** No reader takes in more at once; longer ones are no subtitles. */
const LONGEST_TEXT = 2000;

/** Whether SubStation's overrides put a text at the top. */
export function isOnTop(text: string): boolean {
  return ON_TOP.test(text);
}

/** Text of SubRip as plain text. */
export function plainSubRip(text: string): string {
  return tidy(text.replaceAll(OVERRIDE, '').replaceAll(LAYOUT_TAG, ''));
}

/** Text of WebVTT as plain text. */
export function plainWebVtt(text: string): string {
  const bare = text.replaceAll(LAYOUT_TAG, '');
  return tidy(bare.replaceAll(/&(\w{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole));
}

/** Text of SubStation as plain text; its drawings are none. */
export function plainSubStation(text: string): string {
  const bare = text
    .replaceAll(DRAWING, '')
    .replaceAll(OVERRIDE, '')
    .replaceAll(/\{[^{}]{0,500}\}/g, '');
  return tidy(bare.replaceAll(/\\N|\\n/g, '\n').replaceAll('\\h', '\u00a0'));
}

/** Text that has no markup. */
export function plainText(text: string): string {
  return tidy(text);
}

/** Without lines that are empty. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join('\n').slice(0, LONGEST_TEXT).toWellFormed();
}
