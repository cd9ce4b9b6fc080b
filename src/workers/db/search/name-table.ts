import { foldText } from '../../../shared/fold-text.ts';
import type { NameField } from '../../../shared/item-filter.ts';

/** A field's names as they are kept: number of the value, name. */
export type NameTableData = Partial<Record<NameField, readonly (readonly [number, string])[]>>;

/** Nearly always one: of tens of thousands of names, a set each would weigh more than the names. */
type Alike = number | Set<number>;

interface FieldNames {
  readonly names: Map<number, string>;
  readonly values: Map<string, Alike>;
  /** What names that were asked for by {@link NameTable.intern} stand for: folding takes far longer. */
  readonly interned: Map<string, number>;
  /** More than any number there was. */
  next: number;
}

/**
 * Names of values by field: number ↔ name, compared folded. Numbers are the database's ids where names have
 * such, and given here where they do not ({@link intern}).
 */
export class NameTable {
  readonly #fields = new Map<NameField, FieldNames>();
  readonly #inactive = new Set<number>();
  #version = 0;

  constructor(data: NameTableData = {}) {
    for (const [field, names] of Object.entries(data)) {
      for (const [value, name] of names) this.set(field as NameField, value, name);
    }
  }

  /** Another one after each change. */
  get version(): number {
    return this.#version;
  }

  /** Names a value, or renames it. */
  set(field: NameField, value: number, name: string): void {
    const own = this.#field(field);
    const { names, values } = own;
    if (names.get(value) === name) return;
    this.delete(field, value);
    this.#version++;
    own.next = Math.max(own.next, value + 1);
    names.set(value, name);
    const key = nameKey(field, name);
    const same = values.get(key);
    if (same === undefined) values.set(key, value);
    else if (typeof same === 'number') values.set(key, new Set([same, value]));
    else same.add(value);
  }

  delete(field: NameField, value: number): void {
    const { names, values, interned } = this.#field(field);
    const name = names.get(value);
    if (name === undefined) return;
    this.#version++;
    names.delete(value);
    interned.clear();
    const key = nameKey(field, name);
    const same = values.get(key);
    if (typeof same === 'object') same.delete(value);
    if (same === value || (typeof same === 'object' && same.size === 0)) values.delete(key);
  }

  /** Number of a name that the database has no id for; a new one where none is alike. From 1. */
  intern(field: NameField, name: string): number {
    const { values, interned, next } = this.#field(field);
    const known = interned.get(name);
    if (known !== undefined) return known;
    const [value = next] = listOf(values.get(nameKey(field, name)));
    if (value === next) this.set(field, value, name);
    interned.set(name, value);
    return value;
  }

  setLibrary(id: number, name: string, isActive: boolean): void {
    this.set('library', id, name);
    if (this.isActive(id) === isActive) return;
    this.#version++;
    if (isActive) this.#inactive.delete(id);
    else this.#inactive.add(id);
  }

  deleteLibrary(id: number): void {
    this.delete('library', id);
    this.#inactive.delete(id);
  }

  /** Whether a library's items are shown where none is named; so is one not known here. */
  isActive(libraryId: number): boolean {
    return !this.#inactive.has(libraryId);
  }

  nameOf(field: NameField, value: number): string | undefined {
    return this.#fields.get(field)?.names.get(value);
  }

  /** All values of a field with their names. */
  entries(field: NameField): Iterable<[number, string]> {
    return this.#field(field).names.entries();
  }

  /** Whether no two names of a field are alike, and none stands for others: each value counts for itself alone. */
  areDistinct(field: NameField): boolean {
    const { names, values } = this.#field(field);
    return field !== 'tag' && names.size === values.size;
  }

  /** Values whose name, or a word of it, begins with a folded text; with their names. */
  *beginning(field: NameField, folded: string): Generator<readonly [value: number, name: string]> {
    const { names, values } = this.#field(field);
    const start = ` ${folded}`;
    if (field === 'tag') {
      for (const entry of names) if (` ${foldText(entry[1])}`.includes(start)) yield entry;
      return;
    }
    for (const [key, alike] of values)
      if (` ${key}`.includes(start)) for (const value of listOf(alike)) yield [value, names.get(value) ?? ''];
  }

  /** Values a name selects: those that are alike when folded; of tags those below it too (`Mood/Dark` by `Mood`). */
  valuesNamed(field: NameField, name: string): readonly number[] {
    const { values } = this.#field(field);
    const key = nameKey(field, name);
    const found = [...listOf(values.get(key))];
    if (field !== 'tag') return found;
    for (const [other, below] of values) if (other.startsWith(`${key}/`)) found.push(...listOf(below));
    return found;
  }

  /**
   * The values that stand for the names by which a value is selected: of its own name, of those a tag is
   * below of. Names that are alike are all stood for by one.
   */
  selectedBy(field: NameField, value: number): readonly number[] {
    const name = this.nameOf(field, value);
    if (name === undefined) return [];
    const { values } = this.#field(field);
    const key = nameKey(field, name);
    const found = [...firstOf(values.get(key))];
    if (field !== 'tag') return found;
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      found.push(...firstOf(values.get(key.slice(0, end))));
    }
    return found;
  }

  /** To be kept beside columns whose numbers were given here. */
  data(): NameTableData {
    const data: NameTableData = {};
    for (const [field, { names }] of this.#fields) data[field] = [...names];
    return data;
  }

  #field(field: NameField): FieldNames {
    let found = this.#fields.get(field);
    if (!found) {
      found = { names: new Map(), values: new Map(), interned: new Map(), next: 1 };
      this.#fields.set(field, found);
    }
    return found;
  }
}

/** What two names that are the same one have in common. */
export function nameKey(field: NameField, name: string): string {
  return field === 'tag' ? name.split('/').map(plainKey).join('/') : plainKey(name);
}

/** A name of signs alone folds to nothing: it stays itself. */
function plainKey(name: string): string {
  return foldText(name) || name.trim().toLowerCase();
}

function listOf(alike: Alike | undefined): readonly number[] {
  if (alike === undefined) return [];
  return typeof alike === 'number' ? [alike] : [...alike];
}

function firstOf(alike: Alike | undefined): readonly number[] {
  return listOf(alike).slice(0, 1);
}
