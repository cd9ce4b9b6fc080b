import { ValueCounter } from '../../../shared/edits/count-values.ts';
import type { FieldValue } from '../../../shared/edits/editable-field.ts';
import type { ItemEdit } from '../../../shared/edits/item-edit.ts';
import { type EditExample, type EditPreview, MOST_EXAMPLES } from '../../../shared/edits/many-values.ts';
import { diffRows, type Row, type RowKey } from '../../../shared/edits/row-changes.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actEpisodes } from '../repositories/act-episodes.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { editNameRepository } from '../repositories/edit-name-repository.ts';
import { readyCast } from './credit-rows.ts';
import { groupByItem } from './edit-items.ts';
import { type EditContext, editRows, FIELD_COLUMNS, type ReadyEdit, tablesOf } from './edit-rows.ts';
import { NO_PLACES } from './place-context.ts';

const CHUNK = 2000;

/** Names that have become ids, those too that are not there yet. */
interface NamedEdit {
  readonly edit: ItemEdit;
  readonly ready: ReadyEdit;
}

/** Says what edits would do to titles, by doing them to their rows in memory; throws when the signal aborts. */
export async function previewEdits(
  connection: Connection,
  itemIds: Uint32Array,
  edits: readonly ItemEdit[],
  signal: AbortSignal,
): Promise<EditPreview> {
  const named = await connection.read((statements) => edits.map((edit) => readyEdit(statements, edit)));
  const counts = named.map((one) => new EffectCounter(one));
  let count = 0;
  let changes = 0;
  const ids = new Uint32Array(new Set(itemIds));
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = [...ids.subarray(at, at + CHUNK)];
    await connection.read((statements) => {
      const found = previewChunk(statements, chunk, counts);
      count += found.count;
      changes += found.changes;
    });
    signal.throwIfAborted();
  }
  return { count, changes, effects: counts.map((counter) => counter.take()) };
}

function previewChunk(statements: Statements, wanted: readonly number[], counts: readonly EffectCounter[]) {
  const tables = actTables(statements);
  const items = tables.read('media_item', wanted);
  const titles = new Map(items.map((row) => [Number(row[0]), String(row[1])]));
  const changed = new Set<number>();
  for (const counter of counts) {
    const episodes = counter.goesToEpisodes ? actEpisodes(statements, [...titles.keys()]) : [];
    const names = tablesOf(counter.ready);
    const all = [...new Set([...titles.keys(), ...episodes.map(([id]) => id)])];
    const rows = new Map(names.map((name) => [name, groupByItem(tables.read(name, all))]));
    const byTitle = new Map<number, number[]>([...titles.keys()].map((id) => [id, [id]]));
    for (const [episode, series] of episodes) byTitle.get(series)?.push(episode);
    for (const [id, ids] of byTitle) {
      const isChanged = ids.map((one) => counter.tryOn(one, rows, tables.keysOf)).some((one) => one);
      counter.count(id, titles.get(id) ?? '', isChanged, rows);
      if (isChanged) changed.add(id);
    }
  }
  return { count: items.length, changes: changed.size };
}

type RowsByTable = ReadonlyMap<ActTable, Map<number, readonly Row[]>>;

/** Counts what one edit does. */
class EffectCounter {
  readonly ready: ReadyEdit;
  readonly #edit: ItemEdit;
  readonly #before = new ValueCounter();
  readonly #examples: EditExample[] = [];
  #changes = 0;
  #same = 0;

  constructor({ edit, ready }: NamedEdit) {
    this.#edit = edit;
    this.ready = ready;
  }

  get goesToEpisodes(): boolean {
    return this.ready.kind === 'watched';
  }

  /** Whether the edit changes the rows of an item. */
  tryOn(itemId: number, rows: RowsByTable, keysOf: (name: ActTable) => RowKey): boolean {
    const after = new Map<ActTable, readonly Row[]>();
    const own = {
      get: (name: ActTable) => after.get(name) ?? rows.get(name)?.get(itemId) ?? [],
      set: (name: ActTable, changed: readonly Row[]) => void after.set(name, changed),
    };
    editRows(itemId, own, this.ready, CONTEXT);
    return [...after].some(
      ([name, changed]) => diffRows(rows.get(name)?.get(itemId) ?? [], changed, keysOf(name)).length > 0,
    );
  }

  count(itemId: number, title: string, isChanged: boolean, rows: RowsByTable): void {
    if (!isChanged) {
      this.#same++;
      return;
    }
    this.#changes++;
    const before = valueBefore(this.#edit, itemId, rows);
    if (before !== undefined) this.#before.add(before);
    if (this.#examples.length >= MOST_EXAMPLES) return;
    this.#examples.push({
      itemId,
      title,
      before: before == null ? null : String(before),
      after: valueAfter(this.#edit),
    });
  }

  take(): EditPreview['effects'][number] {
    const hasValue = this.#edit.kind === 'set' || this.#edit.kind === 'user-rating';
    return {
      changes: this.#changes,
      same: this.#same,
      before: hasValue ? this.#before.spread() : null,
      examples: this.#examples,
    };
  }
}

/** Nothing of it is kept. */
const CONTEXT: EditContext = { now: 0, nextPosition: () => 0, places: NO_PLACES };

/** Undefined: the edit is not of one value. */
function valueBefore(edit: ItemEdit, itemId: number, rows: RowsByTable): FieldValue | undefined {
  const first = (name: ActTable) => rows.get(name)?.get(itemId)?.[0];
  if (edit.kind === 'user-rating') return first('user_rating')?.[1] ?? null;
  if (edit.kind !== 'set') return undefined;
  if (edit.field === 'description') return first('item_text')?.[1] ?? null;
  return first('media_item')?.[FIELD_COLUMNS[edit.field] ?? -1] ?? null;
}

function valueAfter(edit: ItemEdit): string | null {
  const value = edit.kind === 'set' ? edit.value : edit.kind === 'user-rating' ? edit.rating : null;
  return value === null || value === '' ? null : String(value);
}

function readyEdit(statements: Statements, edit: ItemEdit): NamedEdit {
  const names = editNameRepository(statements);
  if (edit.kind === 'credits')
    return { edit, ready: { kind: edit.kind, credits: names.findPeople(edit.credits) } };
  if (edit.kind === 'cast') return { edit, ready: readyCast(edit, names.findPeople(edit.add)) };
  if (edit.kind !== 'tags' && edit.kind !== 'collections') return { edit, ready: edit };
  const find = edit.kind === 'tags' ? names.findTags : names.findCollections;
  // A name nobody has yet is new to every title.
  const add = edit.add.map((name, at) => find([name])[0] ?? -1 - at);
  return { edit, ready: { kind: edit.kind, add, remove: find(edit.remove) } };
}
