import { isObject } from '../../shared/is-object.ts';
import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';
import { ProviderError } from '../provider-error.ts';
import type { JsonObject } from './json-fields.ts';

/**
 * An answer as the object it has to be.
 * @throws ProviderError `unexpected` when it is none.
 */
export function expectObject(facts: ProviderFacts, body: unknown): JsonObject {
  if (isObject(body)) return body;
  throw unexpectedAnswer(facts);
}

/**
 * The list under a name, which has to be there.
 * @throws ProviderError `unexpected` when there is none.
 */
export function expectList(facts: ProviderFacts, body: JsonObject, name: string): readonly JsonObject[] {
  const list = body[name];
  if (!Array.isArray(list)) throw unexpectedAnswer(facts);
  return list.filter(isObject);
}

/** JSON, but not what the provider documents. */
export function unexpectedAnswer(facts: ProviderFacts): ProviderError {
  return new ProviderError(
    facts.id,
    'unexpected',
    `${facts.name} answered with something other than what it documents.`,
  );
}
