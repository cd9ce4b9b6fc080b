import { QUERY_FIELDS, type QueryField } from './query-fields.ts';

/** `:` after letters with something behind it. */
const FIELD_LIKE = /^([a-z][a-z-]*):./i;

/**
 * The field that a word such as `yaer:1994`, which names none, was perhaps meant to name: the printed name
 * differs by one letter, or by two that changed places.
 */
export function nearFieldOf(word: string): { readonly name: string; readonly typed: string } | undefined {
  const [, typed] = FIELD_LIKE.exec(word) ?? [];
  const field = typed === undefined ? undefined : nearField(typed);
  return field && typed ? { name: field.name, typed } : undefined;
}

function nearField(word: string): QueryField | undefined {
  const lower = word.toLowerCase();
  return QUERY_FIELDS.find(({ name }) => name.length > 3 && isNear(lower, name));
}

function isNear(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  let same = 0;
  while (same < name.length && word[same] === name[same]) same += 1;
  const restOfWord = word.slice(same);
  const restOfName = name.slice(same);
  return (
    restOfWord.slice(1) === restOfName ||
    restOfWord === restOfName.slice(1) ||
    restOfWord.slice(1) === restOfName.slice(1) ||
    [...restOfWord.slice(0, 2)].reverse().join('') + restOfWord.slice(2) === restOfName
  );
}
