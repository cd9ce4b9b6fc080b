import type { FieldValue, ValueField } from './editable-field.ts';

/** What a field of one title was before an act, and what it became. */
export interface FieldChange {
  readonly field: ValueField;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** ms since the epoch. */
  readonly doneAt: number;
}
