import { isObject } from '../../shared/is-object.ts';

/**
 * What another has stored, with what was changed here: where `before` and `after` agree, `stored` stays as it is,
 * however little of it is understood when a newer version wrote it. Objects in lists are told apart by their `id`; those that are
 * not known here stay behind the others.
 */
export function writeOver(stored: unknown, before: unknown, after: unknown): unknown {
  if (JSON.stringify(before) === JSON.stringify(after)) return stored;
  if (isObject(stored) && isObject(before) && isObject(after)) return writeRecord(stored, before, after);
  if (isIdList(stored) && isIdList(before) && isIdList(after)) return writeList(stored, before, after);
  return after;
}

type Fields = Readonly<Record<string, unknown>>;
type IdList = readonly (Fields & { readonly id: string })[];

function writeRecord(stored: Fields, before: Fields, after: Fields): Fields {
  const merged = new Map(Object.entries(stored));
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name in after) merged.set(name, writeOver(stored[name], before[name], after[name]));
    else merged.delete(name);
  }
  return Object.fromEntries(merged);
}

function writeList(stored: IdList, before: IdList, after: IdList): IdList {
  const find = (list: IdList, id: string) => list.find((entry) => entry.id === id);
  const ids = new Set(after.map(({ id }) => id));
  const known = after.map((entry) => {
    const present = find(stored, entry.id);
    return present === undefined ? entry : writeOver(present, find(before, entry.id), entry);
  });
  return [...(known as IdList), ...stored.filter(({ id }) => !ids.has(id))];
}

function isIdList(value: unknown): value is IdList {
  return Array.isArray(value) && value.every((entry) => isObject(entry) && typeof entry.id === 'string');
}
