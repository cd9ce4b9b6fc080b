import { isObject } from '../../shared/is-object.ts';
import type { ProviderKeyField } from '../../shared/metadata/provider-facts.ts';
import { PROVIDER_IDS } from '../../shared/metadata/provider-id.ts';
import type { ProviderKeys, ProviderSecrets } from '../../shared/metadata/provider-keys.ts';
import type { Checked } from './checked.ts';
import { readStoredObject } from './stored-object.ts';
import { writeOver } from './write-over.ts';

/** TMDB's tokens, the longest here, have some 250 characters. */
const LONGEST = 2000;

const FIELDS: readonly ProviderKeyField[] = ['key', 'alternativeKey', 'pin', 'username', 'password'];

/** Reads keys as they were stored: those of known providers and fields that {@link checkSecret} finds right. */
export function parseProviderKeys(text: string | null): ProviderKeys {
  const { fields } = readStoredObject(text);
  const stored = isObject(fields.keys) ? fields.keys : {};
  const known = PROVIDER_IDS.map((id) => [id, parseSecrets(stored[id])] as const);
  return Object.fromEntries(known.filter(([, secrets]) => Object.keys(secrets).length > 0));
}

/**
 * The text to store keys as.
 * @param stored what is stored now: of a newer version only what was changed is replaced
 */
export function printProviderKeys(keys: ProviderKeys, stored: string | null): string {
  const { version, fields } = readStoredObject(stored);
  if (version === 1) return JSON.stringify({ version, keys });
  return JSON.stringify(writeOver(fields, { keys: parseProviderKeys(stored) }, { keys }));
}

/** Reads what was typed or pasted into a field; the empty text stands for none. No message repeats it. */
export function checkSecret(field: ProviderKeyField, text: string): Checked<string> {
  const isName = field === 'username' || field === 'password';
  const value = isName ? text.trim() : text.trim().replace(/^bearer\s+/i, '');
  if (value.length > LONGEST) return { ok: false, message: 'This is too long to be one.' };
  if (isName && /\p{Cc}/u.test(value)) return { ok: false, message: 'Write it on one line.' };
  // It becomes part of a header or an address.
  if (!isName && /[^!-~]/.test(value))
    return { ok: false, message: 'Only letters, digits and signs belong here, without spaces between them.' };
  return { ok: true, value };
}

/** The secrets that are right, without empty ones, in one order. */
export function parseSecrets(stored: unknown): ProviderSecrets {
  const secrets: Partial<Record<ProviderKeyField, string>> = {};
  if (!isObject(stored)) return secrets;
  for (const field of FIELDS) {
    const text = stored[field];
    const checked = typeof text === 'string' ? checkSecret(field, text) : undefined;
    if (checked?.ok && checked.value !== '') secrets[field] = checked.value;
  }
  return secrets;
}
