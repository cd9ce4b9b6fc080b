import { isBlank } from '../is-blank.ts';
import type { NameListField } from './name-list.ts';

/** Most UTF-16 code units of a tag, a genre, a collection or a country. */
export const LONGEST_NAME = 100;

/** What is wrong with the name of a tag, a genre, a collection or a country. */
export function nameFault(name: string): string | undefined {
  if (isBlank(name)) return 'A name cannot be empty.';
  if (name !== name.trim()) return `“${name}” begins or ends with a space.`;
  return name.length > LONGEST_NAME
    ? `A name has at most ${LONGEST_NAME.toLocaleString('en')} characters.`
    : undefined;
}

/** What is wrong with the name of a tag, whose parts are divided by `/`. */
export function tagNameFault(name: string): string | undefined {
  const fault = nameFault(name);
  if (fault !== undefined) return fault;
  const parts = name.split('/');
  if (parts.some(isBlank)) return `“${name}” has an empty part beside a “/”.`;
  return parts.some((part) => part !== part.trim()) ? `“${name}” has spaces beside a “/”.` : undefined;
}

/** What judges names that are to be put into a list. */
export function nameFaultIn(field: NameListField): (name: string) => string | undefined {
  return field === 'tags' ? tagNameFault : nameFault;
}
