import { cleanLine } from '../clean-text.ts';
import { isNothing, listOf } from '../parse-list.ts';

/** Names from the texts of elements of one kind: also several in one, parted by `|`, `;`, ` / `, or commas if it stands alone. */
export function splitNames(texts: readonly string[]): readonly string[] {
  const filled = texts.filter((text) => text.trim() !== '');
  const parts = filled.flatMap((text) => text.split(/\s\/\s|[|;]/));
  const names = filled.length === 1 ? parts.flatMap((part) => listOf(part)) : parts;
  return names.flatMap((name) => {
    const clean = typeof name === 'string' ? cleanLine(name).replace(/,$/, '') : '';
    return clean === '' || isNothing(clean) ? [] : [clean];
  });
}
