import { DEFAULT_SCAN_RULES, type ScanRules } from '../../../shared/files/scan-rules.ts';
import type { NameRule } from '../../../shared/names/name-rule.ts';
import { AppError } from '../../../shared/reply.ts';

const MOST_ENTRIES = 200;
const MOST_NAME_RULES = 50;
const LONGEST_PATTERN = 300;

const LISTS = ['ignoredFolders', 'ignoredExtensions', 'ignoredPatterns'] as const;

/** A library's rules from its stored JSON; what it does not say is as {@link DEFAULT_SCAN_RULES} has it. */
export function parseScanRules(json: string): ScanRules {
  const stored: unknown = JSON.parse(json);
  if (!isRecord(stored)) throw malformed('They are no object.');
  return checkScanRules({ ...DEFAULT_SCAN_RULES, ...stored });
}

/** The rules themselves, without anything else that came along. Throws `invalid-argument`, naming what is wrong. */
export function checkScanRules(rules: unknown): ScanRules {
  if (!isRecord(rules)) throw malformed('They are no object.');
  const [ignoredFolders, ignoredExtensions, ignoredPatterns] = LISTS.map((name) =>
    checkList(name, rules[name]),
  ) as [string[], string[], string[]];
  const { ignoresExtras, smallestBytes, nameRules } = rules;
  if (typeof ignoresExtras !== 'boolean') throw malformed('“ignoresExtras” is neither true nor false.');
  if (typeof smallestBytes !== 'number' || !Number.isSafeInteger(smallestBytes) || smallestBytes < 0)
    throw malformed(`“smallestBytes” is no number of bytes: ${String(smallestBytes)}.`);
  if (!Array.isArray(nameRules)) throw malformed('“nameRules” is no list.');
  if (nameRules.length > MOST_NAME_RULES)
    throw malformed(`There are ${nameRules.length} rules for names; ${MOST_NAME_RULES} are the most.`);
  return {
    ignoredFolders,
    ignoredExtensions,
    ignoredPatterns,
    ignoresExtras,
    smallestBytes,
    nameRules: nameRules.map(checkNameRule),
  };
}

function checkList(name: string, value: unknown): string[] {
  if (!Array.isArray(value)) throw malformed(`“${name}” is no list.`);
  if (value.length > MOST_ENTRIES)
    throw malformed(`“${name}” has ${value.length} entries; ${MOST_ENTRIES} are the most.`);
  return value.map((entry: unknown) => checkPattern(name, entry));
}

function checkNameRule(rule: unknown, index: number): NameRule {
  const place = `nameRules ${index + 1}`;
  if (!isRecord(rule)) throw malformed(`“${place}” is no rule.`);
  const name = checkPattern(place, rule.name);
  const pattern = checkPattern(name, rule.pattern);
  if (typeof rule.enabled !== 'boolean') throw malformed(`“${name}” is neither enabled nor not.`);
  try {
    new RegExp(pattern, 'iu');
  } catch (error) {
    throw malformed(`The pattern of “${name}” cannot be read.`, String(error));
  }
  return { name, pattern, enabled: rule.enabled };
}

function checkPattern(place: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw malformed(`“${place}” has an entry without text.`);
  if (value.length > LONGEST_PATTERN)
    throw malformed(`“${place}” has an entry of more than ${LONGEST_PATTERN} characters.`);
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(what: string, detail?: string): AppError {
  return new AppError('invalid-argument', `These rules cannot be used. ${what}`, detail);
}
