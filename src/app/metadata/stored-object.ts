import { isObject } from '../../shared/is-object.ts';
/** Settings as they are stored: an object, and the version of whoever wrote it. */
export interface StoredObject {
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads what was stored as an object; anything else is an empty one of version 1. */
export function readStoredObject(text: string | null): StoredObject {
  const value = parseJson(text);
  if (!isObject(value)) return { version: 1, fields: {} };
  const { version } = value;
  return { version: typeof version === 'number' && version > 1 ? version : 1, fields: value };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
