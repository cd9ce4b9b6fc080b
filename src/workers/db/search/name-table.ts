import { foldText } from '../../../shared/fold-text.ts';
import type { NameField } from '../../../shared/item-filter.ts';

/** A field's names as they are kept: number of the value, name. */
export type NameTableData = Partial<Record<NameField, readonly (readonly [number, string])[]>>;

interface FieldNames {
  readonly names: Map<number, string>;
  readonly values: Map<string, Set<number>>;
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
    if (same) same.add(value);
    else values.set(key, new Set([value]));
  }

  delete(field: NameField, value: number): void {
    const { names, values } = this.#field(field);
    const name = names.get(value);
    if (name === undefined) return;
    this.#version++;
    names.delete(value);
    const key = nameKey(field, name);
    const same = values.get(key);
    same?.delete(value);
    if (same?.size === 0) values.delete(key);
  }

  /** Number of a name that the database has no id for; a new one where none is alike. From 1. */
  intern(field: NameField, name: string): number {
    const { values, next: value } = this.#field(field);
    for (const same of values.get(nameKey(field, name)) ?? []) return same;
    this.set(field, value, name);
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

  /** Values a name selects: those that are alike when folded; of tags those below it too (`Mood/Dark` by `Mood`). */
  valuesNamed(field: NameField, name: string): readonly number[] {
    const { values } = this.#field(field);
    const key = nameKey(field, name);
    const found = [...(values.get(key) ?? [])];
    if (field !== 'tag') return found;
    for (const [other, below] of values) if (other.startsWith(`${key}/`)) found.push(...below);
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
      found = { names: new Map(), values: new Map(), next: 1 };
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

function firstOf(values: ReadonlySet<number> = new Set()): readonly number[] {
  for (const value of values) return [value];
  return [];
}
