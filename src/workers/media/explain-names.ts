import { compileRule } from '../../names/compile-rule.ts';
import { parsePath } from '../../names/parse-path.ts';
import type { NameRule } from '../../shared/names/name-rule.ts';
import type { ParsedName } from '../../shared/names/parsed-name.ts';
import { unwrap } from '../../shared/reply.ts';

/** What paths say under the rules that are enabled. Throws `invalid-argument`, which names a rule that cannot be used. */
export function explainNames(paths: readonly string[], rules: readonly NameRule[]): readonly ParsedName[] {
  const compiled = compileRules(rules);
  return paths.map((path) => parsePath(path, compiled));
}

/** The rules that are enabled, ready to be tried. Throws `invalid-argument`, which names a rule that cannot be used. */
export function compileRules(rules: readonly NameRule[]) {
  return rules.filter(({ enabled }) => enabled).map((rule) => unwrap(compileRule(rule)));
}
