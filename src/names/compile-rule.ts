import { type NameRule, RULE_GROUPS, type RuleGroup } from '../shared/names/name-rule.ts';
import { AppError, failed, ok, type Reply } from '../shared/reply.ts';

/** A rule that can be tried. */
export interface CompiledRule {
  readonly name: string;
  readonly pattern: RegExp;
}

/** The longest pattern a rule may have. */
export const LONGEST_PATTERN = 500;
/** Rules see so many characters at the end of a path. */
export const LONGEST_FOR_RULES = 300;

/**
 * Prepares a rule. `invalid-argument` where its pattern is no regular expression, is too long, names no group or an
 * unknown one, or could take long on some path: a repetition of what itself repeats or offers a choice, a reference
 * back, or more than three open repetitions (`*`, `+`, `{2,}`; `{1,4}` counts for little).
 */
export function compileRule(rule: NameRule): Reply<CompiledRule> {
  const fault = faultOf(rule.pattern);
  if (fault !== null) return refuse(rule, fault);
  try {
    return ok({ name: rule.name, pattern: new RegExp(rule.pattern, 'diu') });
  } catch (error) {
    return refuse(
      rule,
      `is no regular expression: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function refuse(rule: NameRule, fault: string): Reply<CompiledRule> {
  return failed(new AppError('invalid-argument', `The pattern of the rule "${rule.name}" ${fault}.`));
}

function faultOf(pattern: string): string | null {
  if (pattern.length > LONGEST_PATTERN) return `is longer than ${LONGEST_PATTERN} characters`;
  const names = Array.from(
    pattern.replace(/\\./g, '').matchAll(/\(\?<([^=!>][^>]*)>/g),
    (match) => match[1] ?? '',
  );
  const unknown = names.find((name) => !RULE_GROUPS.includes(name as RuleGroup));
  if (unknown !== undefined) return `has a group "${unknown}", and there is none of that name`;
  if (names.length === 0) return `names no group; there are ${RULE_GROUPS.join(', ')}`;
  return slownessOf(pattern);
}

const SIGNS =
  /\\[pPu]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|<[^>]*>|:)|[()|]|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/g;
const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})/;
/** Ways a search may branch, as a power of two: three open repetitions and a few choices; a second at the very worst. */
const MOST_BITS = 28;

const REPEATS = 'repeats what itself repeats or offers a choice, which may take too long';

/** Walks over the pattern once and adds up the ways it may branch; a repetition of what branches is refused outright. */
function slownessOf(pattern: string): string | null {
  const branching: boolean[] = [false];
  let bits = 0;
  let isBehindBranching = false;
  for (const [sign] of pattern.matchAll(SIGNS)) {
    if (/^\\(?:[1-9]|k)/.test(sign)) return 'refers back to what a group matched, which may take too long';
    if (isBehindBranching && isRepetition(sign)) return REPEATS;
    const added = bitsOf(sign);
    bits += added;
    if (added > 0) branching[branching.length - 1] = true;
    if (sign.startsWith('(')) branching.push(false);
    isBehindBranching = sign === ')' && closeGroup(branching);
  }
  return bits > MOST_BITS ? 'has too many open repetitions and choices, which may take too long' : null;
}

function bitsOf(sign: string): number {
  if (sign === '|') return 1;
  return QUANTIFIER.test(sign) ? quantifierBits(sign) : 0;
}

/** Any quantifier but "?", also one of a fixed count. */
function isRepetition(sign: string): boolean {
  return sign !== '?' && (bitsOf(sign) > 0 || sign.startsWith('{')) && sign !== '|';
}

/** Whether the group that ends branches; the one around it then does as well. */
function closeGroup(branching: boolean[]): boolean {
  if (branching.length < 2) return false;
  const isBranching = branching.pop() ?? false;
  if (isBranching) branching[branching.length - 1] = true;
  return isBranching;
}

/** The power of two of the lengths a quantifier may take, on the longest text a rule sees. */
function quantifierBits(sign: string): number {
  if (sign.startsWith('?')) return 1;
  const counts = /^\{(\d+)(?:(,)(\d*))?\}/.exec(sign);
  if (counts === null) return Math.log2(LONGEST_FOR_RULES);
  const [, first, comma, last] = counts;
  if (comma === undefined) return 0;
  const most = last === '' || last === undefined ? LONGEST_FOR_RULES : Number(last);
  return Math.log2(Math.max(1, most - Number(first) + 1));
}
