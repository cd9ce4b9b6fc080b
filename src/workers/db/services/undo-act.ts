import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { UndoOutcome } from '../../../rpc/edits-api.ts';
import { JOBS_ALONE } from '../../../rpc/job-lock-name.ts';
import { isGroupEdit } from '../../../shared/edits/group-edit.ts';
import type { LibraryDeed } from '../../../shared/edits/library-edit.ts';
import type { JobRun } from '../../../shared/job-run.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActPart, type ActRow, actRepository } from '../repositories/act-repository.ts';
import { listUnfinished } from '../repositories/job-repository.ts';
import { undoBrought } from './brought-titles.ts';
import { changedTables } from './kept-people.ts';
import { MATCH, readMatch } from './match-acts.ts';
import { MATCH_MANY, turnMany } from './match-many-acts.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { removeRootAgain } from './remove-root.ts';
import { RootRestorer } from './restore-root.ts';
import type { InSteps } from './steps.ts';
import { type ActDetail, detailOf, toAct } from './stored-act.ts';
import { titlesOfParts } from './titles-of-parts.ts';
import { TouchedTitles } from './touched-titles.ts';
import { requireEmpty } from './turn-libraries.ts';
import { turnMatch } from './turn-match.ts';
import { type Direction, inDirection, type Reversal, turnRound } from './turn-round.ts';
import { turnSearches } from './turn-searches.ts';
import { undoVersions } from './undo-versions.ts';
import { redoVersions } from './version-acts.ts';

/** What is done to libraries and folders while no job fills them. */
const ALONE: readonly LibraryDeed['kind'][] = ['library-merge', 'root-add', 'root-remove'];
const NOBODY = { people: [], companies: [], genres: [] };

/** What became of turning an act round. */
export interface TurnedAct {
  readonly outcome: UndoOutcome;
  /** Titles of which something was changed. */
  readonly changed: number;
  /** What others are to be told. */
  readonly event: ChangeEvent;
}

/**
 * Makes rows what they were before an act (`undo`), or after it again (`redo`). A title of which a row was changed since is
 * left wholly as it is. Without an id it is the newest act that holds. Throws `not-found` without any, `busy` while a job may
 * fill the libraries or folders that the act is of.
 */
export function* turnAct(
  statements: Statements,
  actId: number | undefined,
  direction: Direction,
): InSteps<TurnedAct> {
  const acts = actRepository(statements);
  const act = requireAct(statements, actId, direction);
  const detail = detailOf(act);
  if (!detail.search) requireIndexes(statements);
  if (detail.library !== undefined && ALONE.includes(detail.library.kind)) requireNoJob(statements);
  const now = Date.now();
  const touched = new TouchedTitles(statements);
  let [done, left] = [0, 0];
  const turns =
    detail.brought && detail.broughtInto && direction === 'undo'
      ? undoBrought(statements, act.id, { brought: detail.brought, into: detail.broughtInto }, touched, now)
      : turnedParts(statements, act, direction, touched, now);
  for (const turned of turns) {
    touched.add(turned.itemIds);
    done += turned.itemIds.length + (turned.others ?? 0);
    left += turned.left;
    yield {
      done,
      changed: Math.max(0, done - left),
      total: Math.max(done, detail.changeCount ?? act.itemCount),
    };
  }
  // Where all was left it can be tried again, once the reason is gone.
  const isTurned = left === 0 || done > left;
  const undoneAt = isTurned ? (direction === 'undo' ? now : null) : act.undoneAt;
  if (isTurned) acts.setUndone(act.id, undoneAt);
  tidyUp(statements, NOBODY);
  const outcome = { act: toAct({ ...settled(statements, act, direction), undoneAt }), left };
  return { outcome, changed: Math.max(0, done - left), event: eventOf(detail, touched) };
}

/** A folder that is taken away again is kept with its files, even if an earlier version took it away first. */
function settled(statements: Statements, act: ActRow, direction: Direction): ActRow {
  const detail = detailOf(act);
  const { library } = detail;
  if (library?.kind !== 'root-remove' || direction === 'undo') return act;
  const now: ActDetail = { ...detail, isGrouped: true, library: { ...library, keepsFiles: true } };
  actRepository(statements).settle(act.id, JSON.stringify(now), act.itemCount);
  return { ...act, detail: JSON.stringify(now) };
}

/** Whether an act is of what jobs fill: none may run, or begin, while it is turned round. */
export function isTurnedAlone(statements: Statements, actId: number | undefined): boolean {
  const acts = actRepository(statements);
  const id = actId ?? acts.newest();
  const act = id === undefined ? undefined : acts.get(id);
  const library = act && detailOf(act).library;
  return library !== undefined && ALONE.includes(library.kind);
}

/** The parts of an act, in groups where it has some: what was made for it last is the first to come and the last to go. */
function* partsInTurn(
  statements: Statements,
  { id, kind }: ActRow,
  { isGrouped }: ActDetail,
  direction: Direction,
): Generator<{ readonly group: number; readonly parts: readonly ActPart[] }> {
  const acts = actRepository(statements);
  if (!isGrouped) {
    yield { group: 0, parts: acts.parts(id) };
    return;
  }
  const count = acts.groups(id);
  for (let at = 0; at < count; at += 1) {
    const group = direction === 'redo' ? at : count - 1 - at;
    // Those of a match are no rows of tables.
    yield { group, parts: kind === MATCH_MANY ? [] : acts.group(id, group) };
  }
}

function* turnedParts(
  statements: Statements,
  act: ActRow,
  direction: Direction,
  touched: TouchedTitles,
  now: number,
): Generator<Reversal> {
  const { library } = detailOf(act);
  if (library?.kind === 'root-remove' && direction === 'redo') {
    yield* removeRootAgain(statements, act.id, library, now);
    return;
  }
  const root = library?.kind === 'root-remove' ? new RootRestorer(statements) : undefined;
  for (const { group, parts } of partsInTurn(statements, act, detailOf(act), direction)) {
    if (act.kind === MATCH_MANY) yield turnMany(statements, act, group, direction, now);
    else {
      const present = touched.addPlaces(titlesOfParts(parts));
      touched.addTables(changedTables(parts));
      root?.requireLibrary(parts);
      const turned = turnParts(statements, act, parts, direction, { now, present });
      const restored = root?.restore(parts);
      yield restored
        ? { ...turned, left: turned.left + restored.left, others: restored.files + restored.left }
        : turned;
    }
  }
}

function turnParts(
  statements: Statements,
  act: ActRow,
  parts: readonly ActPart[],
  direction: Direction,
  { now, present }: { readonly now: number; readonly present: ReadonlySet<number> },
): Reversal {
  const match = act.kind === MATCH ? readMatch(statements, act.id) : undefined;
  if (match !== undefined) return turnMatch(statements, act.id, match, direction, { parts, now });
  const { deed, edits, search, library } = detailOf(act);
  if (library?.kind === 'library-create' && direction === 'undo')
    requireEmpty(
      statements,
      parts.flatMap(({ changes }) => changes),
    );
  if (search !== undefined) {
    const changes = parts.flatMap((part) => part.changes);
    return turnSearches(statements, inDirection(changes, direction), now);
  }
  if (deed === undefined)
    return turnRound(statements, parts, direction, { now, present, isOfGroups: edits.some(isGroupEdit) });
  if (direction === 'undo') return undoVersions(statements, parts);
  // What it makes is as old as it was.
  const again = redoVersions(statements, deed, parts, deed.kind === 'split' ? act.doneAt : now);
  actRepository(statements).replaceParts(act.id, again.parts);
  return again;
}

/** Titles are shown with what they are grouped by, and any may have it. */
function eventOf({ library, search, edits }: ActDetail, touched: TouchedTitles): ChangeEvent {
  if (search) return { kinds: ['saved-search'], libraryIds: [] };
  if (library) return { kinds: ['library', 'item'], libraryIds: [] };
  return edits.some(isGroupEdit) ? { kinds: ['item'], libraryIds: [] } : touched.toEvent();
}

/** A batch is the undoing itself. */
function requireNoJob(statements: Statements): void {
  const isInTheWay = ({ status, jobType }: JobRun) =>
    status === 'running' && jobType !== 'batch' && JOBS_ALONE.includes(jobType);
  if (listUnfinished(statements).some(isInTheWay))
    throw new AppError('busy', 'An import, scan or removal is running. Wait for it, or cancel it.');
}

function requireAct(statements: Statements, actId: number | undefined, direction: Direction): ActRow {
  const acts = actRepository(statements);
  const id = actId ?? acts.newest();
  const act = id === undefined ? undefined : acts.get(id);
  if (act === undefined) throw new AppError('not-found', 'There is nothing that could be undone.');
  if ((act.undoneAt === null) === (direction === 'undo')) return act;
  const message = direction === 'undo' ? 'This was undone already.' : 'This holds already.';
  throw new AppError('not-found', message);
}
