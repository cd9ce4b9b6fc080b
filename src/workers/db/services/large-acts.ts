import { rangesOf } from '../../../shared/id-range.ts';
import { IdSet } from '../../../shared/id-set.ts';
import type { Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { MOST_LISTED } from './stored-act.ts';
import { titlesOfParts } from './titles-of-parts.ts';

/**
 * Notes, as stretches of ids, which titles the acts after one are of that stand in the histories of none because they are of
 * very many. Read from their rows when somebody asks: an edit of 100,000 titles does not wait for it. Yields after each group.
 */
export function* noteLargeActs(statements: Statements, after: number): Generator<undefined> {
  const acts = actRepository(statements);
  for (const id of acts.unlisted(after)) {
    const items = new IdSet();
    for (let group = 0; group < acts.groups(id); group += 1) {
      items.addAll(titlesOfParts(acts.group(id, group)));
      yield;
    }
    acts.insertRanges(id, rangesOf(items.takeLowest(items.size)));
  }
}

/**
 * Notes titles of an act that comes to more and more of them and keeps no rows of theirs: few in their histories, else as
 * stretches of ids. Takes the ids out of their set.
 * @param known how many were noted before
 */
export function noteMoreTitles(statements: Statements, actId: number, itemIds: IdSet, known: number): void {
  const acts = actRepository(statements);
  const ids = itemIds.takeLowest(itemIds.size);
  if (known + ids.length <= MOST_LISTED) {
    acts.insertItems(actId, ids);
    return;
  }
  if (known > 0 && known <= MOST_LISTED) acts.itemsToRanges(actId);
  acts.insertRanges(actId, rangesOf(ids));
}
