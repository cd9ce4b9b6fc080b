/** Thrown inside of the readers of stored criteria only; `parseStoredCriteria` makes a value of it. */
export class StoredFault extends Error {
  readonly code: 'newer' | 'damaged';

  constructor(code: 'newer' | 'damaged') {
    super(code);
    this.code = code;
  }
}

/** The properties of a stored object; a {@link StoredFault} for anything else. */
export function storedObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new StoredFault('damaged');
  return { ...value };
}

export function storedList<Part>(value: unknown, read: (part: unknown) => Part): Part[] {
  if (!Array.isArray(value)) throw new StoredFault('damaged');
  return value.map(read);
}

export function storedText(value: unknown): string {
  if (typeof value !== 'string') throw new StoredFault('damaged');
  return value;
}

export function storedNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new StoredFault('damaged');
  return value;
}

export function storedWhole(value: unknown, least: number, most: number): number {
  const number = storedNumber(value);
  if (!Number.isInteger(number) || number < least || number > most) throw new StoredFault('damaged');
  return number;
}

/** One of the words known here; another word is of a newer version. */
export function storedWord<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const text = storedText(value);
  const word = words.find((known) => known === text);
  if (word === undefined) throw new StoredFault('newer');
  return word;
}

/** Refuses properties of a newer version. */
export function refuseOthers(object: object, known: readonly string[]): void {
  if (Object.keys(object).some((key) => !known.includes(key))) throw new StoredFault('newer');
}

/** A property that may be absent. */
export function optional<Key extends string, Value>(
  object: Readonly<Record<string, unknown>>,
  key: Key,
  read: (value: unknown) => Value,
): { readonly [Name in Key]?: Value } {
  const value = object[key];
  // TypeScript takes a computed name for any string.
  return (value === undefined ? {} : { [key]: read(value) }) as { readonly [Name in Key]?: Value };
}
