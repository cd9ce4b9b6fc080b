import type { OwnField } from '../../../shared/edits/editable-field.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from './act-repository.ts';

/** Fields of an item that are a person's own: nobody else changes them. */
export type OwnFields = ReadonlySet<OwnField>;

/** Those that a person has edited or locked. */
export function ownFields(statements: Statements, itemId: number): OwnFields {
  return new Set(
    actRepository(statements)
      .fieldsOf(itemId)
      .map(({ field }) => field as OwnField),
  );
}

const OWN_LISTS = ['genres', 'countries', 'credits'] as const;

/** An item without the lists that are a person's own, so that they are neither cleared nor added to. */
export function withoutOwnLists<T extends Readonly<Record<(typeof OWN_LISTS)[number], unknown>>>(
  item: T,
  own: OwnFields,
): T {
  const lists = OWN_LISTS.filter((list) => own.has(list));
  return lists.length === 0 ? item : { ...item, ...Object.fromEntries(lists.map((list) => [list, []])) };
}
