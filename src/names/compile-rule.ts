import { type NameRule, RULE_GROUPS, type RuleGroup } from '../shared/names/name-rule.ts';
import { AppError, failed, ok, type Reply } from '../shared/reply.ts';

/** A rule that can be tried. */
export interface CompiledRule {
  readonly name: string;
  readonly pattern: RegExp;
}

/** The longest pattern a rule may have. Rules see at most 1024 characters of a path. */
export const LONGEST_PATTERN = 500;

/**
 * Prepares a rule. `invalid-argument` where its pattern is no regular expression, is too long, names no group or an
 * unknown one, or could take long on some path: a repetition of what itself repeats or offers a choice,
 * a back reference, or more than four open repetitions of anything.
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

const MOST_OPEN = 4;

interface Group {
  repeats: boolean;
  isChoice: boolean;
}

/** Walks over the pattern once and looks for what makes a search take more than a power of the path's length that is low. */
function slownessOf(pattern: string): string | null {
  if (/\\(?:[1-9]|k<)/.test(pattern.replace(/\\\\/g, '')))
    return 'refers back to what a group matched, which may take too long';
  // Sets are one sign for this; what they hold repeats nothing.
  const plain = pattern.replace(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|.)/gs, 'a').replace(/\[[^\]]*\]/g, 'a');
  const stack: Group[] = [{ repeats: false, isChoice: false }];
  let open = 0;
  let closed: Group | null = null;
  for (let i = 0; i < plain.length; i += 1) {
    const sign = plain[i] ?? '';
    const top = stack.at(-1);
    const repetition = /^(?:[*+]|\{\d+(?:,\d*)?\})/.exec(plain.slice(i, i + 16))?.[0];
    if (repetition !== undefined && top !== undefined) {
      if (closed?.repeats === true || closed?.isChoice === true)
        return 'repeats what itself repeats or offers a choice, which may take too long';
      if (!/^\{\d+\}$/.test(repetition)) {
        open += 1;
        top.repeats = true;
      }
      i += repetition.length - 1;
    } else if (sign === '(') {
      stack.push({ repeats: false, isChoice: false });
      if (plain[i + 1] === '?')
        i =
          Math.max(i + 1, /^\(\?(?:<?[=!]|<[^>]*>|:)/.exec(plain.slice(i))?.[0].length ?? 0) +
          (plain[i + 1] === '?' ? 0 : 0);
    } else if (sign === '|' && top !== undefined) top.isChoice = true;
    else if (sign === '?' && closed === null && top !== undefined) top.isChoice ||= false;
    if (sign === ')' && stack.length > 1) {
      closed = stack.pop() ?? null;
      const outer = stack.at(-1);
      if (outer !== undefined && closed !== null) {
        outer.repeats ||= closed.repeats;
        outer.isChoice ||= closed.isChoice;
      }
    } else closed = null;
  }
  return open > MOST_OPEN ? `has more than ${MOST_OPEN} open repetitions, which may take too long` : null;
}
