import type { ListSession } from '../list-session.ts';
import { ListSelection } from './list-selection.ts';

const selections = new WeakMap<ListSession, ListSelection>();

/** The selection in a list: it outlives the view, as the list does. */
export function selectionOf(list: ListSession): ListSelection {
  const known = selections.get(list);
  if (known) return known;
  const selection = new ListSelection(() => list.order());
  selections.set(list, selection);
  return selection;
}
