const EDGES = /^[\s._\-–—,;:|/\\+&★~=]+|[\s._\-–—,;:|/\\+&★~=([{【（「]+$/g;
const ACRONYM = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?=$|[\s._\-)\]])/gu;
const KEPT_DOT = '\ue000';

/** A title as people write it: dots and underscores that stand for blanks replaced, initials ("G.I.") kept, edges trimmed. */
export function cleanTitle(raw: string): string {
  let text = raw.replace(/_/g, ' ');
  const hasBlanks = /\S\s\S/.test(text.trim());
  if (!hasBlanks || /\p{L}\.\p{L}{2,}\.\p{L}/u.test(text)) {
    text = text.replace(/(?<![\p{L}\p{N}])\p{L}\.(?:\p{L}\.)+/gu, (acronym) =>
      acronym.replaceAll('.', KEPT_DOT).replace(/\ue000$/, `${KEPT_DOT} `),
    );
    text = text.replaceAll('.', ' ').replaceAll(KEPT_DOT, '.');
  }
  if (!hasBlanks && !/\s/.test(text.trim()) && /\p{L}-\p{L}+-\p{L}+-/u.test(text))
    text = text.replaceAll('-', ' ');
  text = text.replace(/\s+/g, ' ');
  const isAcronymLast = new RegExp(ACRONYM.source, 'u').test(text.slice(-6));
  const trimmed = text
    .replace(EDGES, '')
    .replace(/^[\])}】）」]+\s*/, '')
    .replace(EDGES, '');
  const kept =
    isAcronymLast && !trimmed.endsWith('.') && text.trimEnd().endsWith(`${trimmed.slice(-1)}.`)
      ? `${trimmed}.`
      : trimmed;
  return unwrap(kept.trim()).replace(/\s-\s(?:the|a)$/i, '');
}

const BRACKETS = ['()', '[]', '【】', '（）'] as const;

/** Without a pair of brackets around all of it, and without one that has no other. */
function unwrap(text: string): string {
  const inner = /^[[【「]([^[\]【】「」]*)[\]】」]$/.exec(text)?.[1];
  if (inner !== undefined) return inner.trim();
  for (const [open = '', close = ''] of BRACKETS) {
    const whole = withoutLone(text, open, close);
    if (whole !== null) return whole.trim();
  }
  return text;
}

/** Without what a bracket that has no other stands before or behind; null where all have. */
function withoutLone(text: string, open: string, close: string): string | null {
  const surplus = text.split(open).length - text.split(close).length;
  if (surplus < 0 && text.endsWith(close)) return text.slice(0, -1);
  if (surplus <= 0) return null;
  if (text.startsWith(open)) return text.slice(1);
  const last = text.lastIndexOf(open);
  return last > 0 ? text.slice(0, last) : null;
}
