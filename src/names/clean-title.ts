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

/** Without a pair of brackets around all of it, and without a closing one that nothing opens. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
function unwrap(text: string): string {
  const inner = /^[[【「]([^[\]【】「」]*)[\]】」]$/.exec(text)?.[1];
  if (inner !== undefined) return inner.trim();
  for (const [open, close] of ['()', '[]', '【】', '（）'] as const) {
    const opened = text.split(open ?? '').length - 1;
    const closed = text.split(close ?? '').length - 1;
    if (closed > opened && text.endsWith(close ?? '')) return text.slice(0, -1).trim();
    if (opened > closed && text.startsWith(open ?? '')) return text.slice(1).trim();
    if (opened > closed && text.lastIndexOf(open ?? '') > 0)
      return text.slice(0, text.lastIndexOf(open ?? '')).trim();
  }
  return text;
}
