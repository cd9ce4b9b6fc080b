import { VALUE_FIELDS, type ValueField } from '../../../shared/edits/editable-field.ts';
import type { FieldChange } from '../../../shared/edits/field-change.ts';
import type { RowChange } from '../../../shared/edits/row-changes.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { FIELD_COLUMNS } from './edit-rows.ts';

const TEXT_COLUMN = 1;

/** What the fields of a title were before acts and became by them, from the rows its newest acts kept. */
export function fieldHistory(statements: Statements, itemId: number, mostActs: number): FieldChange[] {
  const acts = actRepository(statements);
  return acts
    .ofItem(itemId, mostActs)
    .flatMap(({ id, doneAt }) =>
      acts
        .parts(id)
        .flatMap(({ table, changes }) =>
          changes
            .filter(([before, after]) => (before ?? after)?.[0] === itemId)
            .flatMap((change) => changedFields(table, change).map((field) => ({ ...field, doneAt }))),
        ),
    );
}

function changedFields(table: string, [before, after]: RowChange): Omit<FieldChange, 'doneAt'>[] {
  const changed = (field: ValueField, column: number) => {
    const [from, to] = [before?.[column] ?? null, after?.[column] ?? null];
    return from === to ? [] : [{ field, before: from, after: to }];
  };
  if (table === 'item_text') return changed('description', TEXT_COLUMN);
  if (table !== 'media_item') return [];
  return VALUE_FIELDS.flatMap((field) => {
    const column = FIELD_COLUMNS[field];
    return column === undefined ? [] : changed(field, column);
  });
}
