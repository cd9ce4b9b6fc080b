const OPENING = /<(script|style)\b/gi;

/**
 * Text without the scripts and styles in it, tags and all that is between them; one that does not end is left to
 * be read as text. In linear time, whatever the text.
 */
export function withoutScripts(text: string): string {
  let kept = '';
  let end = 0;
  const unended = new Set<string>();
  for (const { 0: tag, 1: name = '', index } of text.matchAll(OPENING)) {
    const kind = name.toLowerCase();
    if (index < end || unended.has(kind)) continue;
    const closing = new RegExp(`</${kind}\\s{0,100}>`, 'gi');
    closing.lastIndex = index + tag.length;
    const found = closing.exec(text);
    if (found === null) {
      unended.add(kind);
      continue;
    }
    kept += text.slice(end, index);
    end = found.index + found[0].length;
  }
  return kept + text.slice(end);
}
