import { type NameRule, RULE_GROUPS } from '../../shared/names/name-rule.ts';

/** What is wrong with a rule, for its field; undefined: it can be used. */
export function nameRuleFault({ pattern }: Pick<NameRule, 'pattern'>): string | undefined {
  if (pattern.trim() === '') return 'A rule needs a pattern.';
  let groups: readonly string[];
  try {
    groups = namedGroups(pattern);
  } catch (error) {
    return reasonOf(error, pattern);
  }
  if (groups.length === 0) return `It names nothing: use a group such as (?<title>…).`;
  const unknown = groups.find((group) => !RULE_GROUPS.some((known) => known === group));
  if (unknown !== undefined)
    return `There is no “${unknown}”: a group may be ${RULE_GROUPS.slice(0, -1).join(', ')} or ${RULE_GROUPS.at(-1)}.`;
  return undefined;
}

/** An alternative that is empty matches anything, and tells the names of all groups. */
function namedGroups(pattern: string): string[] {
  new RegExp(pattern, 'iu');
  return Object.keys(new RegExp(`${pattern}|`, 'iu').exec('')?.groups ?? {});
}

/** The engine's own words, without the pattern they begin with. */
function reasonOf(error: unknown, pattern: string): string {
  const words = error instanceof Error ? error.message : String(error);
  const at = words.lastIndexOf(': ');
  const reason = words.includes(pattern) && at >= 0 ? words.slice(at + 2) : words;
  return `This is no regular expression: ${reason}.`;
}
