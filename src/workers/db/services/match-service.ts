import type { MatchGroup, MatchOutcome, MatchSource } from '../../../rpc/match-source.ts';
import type { JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError, ok, type Reply, unwrap } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { itemNfoRepository } from '../repositories/item-nfo-repository.ts';
import { insertRejections, updateJob } from '../repositories/job-repository.ts';
import {
  countUnmatched,
  deleteCase,
  fillEpisode,
  insertCase,
  itemStatus,
  listIncomplete,
  listUnfilledSeries,
  listUnmatched,
} from '../repositories/match-repository.ts';
import { applyMatch } from './apply-match.ts';
import { JobProgressReporter } from './job-progress.ts';
import { requireIndexes, setArtwork, tidyUp } from './metadata-writer.ts';
import { besideOwnArtwork } from './nfo-precedence.ts';

/** Titles asked for side by side, and stored in one transaction. */
const AT_ONCE = 24;
const MATCHING = 'Matching titles';
const EPISODES = 'Filling episodes';

/** What one match works with. */
export interface MatchContext {
  readonly connection: Connection;
  readonly job: JobRun;
  readonly libraryId: number;
  readonly source: MatchSource;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
  /** Called after each commit that lists may show. */
  readonly onChange: () => void;
  /** Runs a write when no import or removal is under way. */
  readonly whenFree: <T>(write: () => Promise<T>) => Promise<T>;
}

/**
 * Asks providers for all films and series of a library that wait for it, stores those of which one candidate is likely
 * enough, with their episodes, and keeps the candidates of the others. Counts: `updated` are matched, `skipped` unsure or
 * unknown, `rejected` could not be asked for. Throws {@link AppError}; `provider-failed` when nobody could be asked.
 */
export function runMatch(context: MatchContext): Promise<void> {
  return new MatchRun(context).run();
}

type List = (
  statements: Statements,
  walk: { libraryId: number; after: number; limit: number },
) => readonly MatchGroup[];

class MatchRun {
  readonly #context: MatchContext;
  readonly #reporter: JobProgressReporter;
  readonly #counts = { processed: 0, added: 0, updated: 0, skipped: 0, rejected: 0 };
  #total = 0;

  constructor(context: MatchContext) {
    this.#context = context;
    const phases = [
      { name: MATCHING, weight: 95 },
      { name: EPISODES, weight: 5 },
    ];
    this.#reporter = new JobProgressReporter(context.job.id, phases, context.onProgress);
  }

  async run(): Promise<void> {
    const { connection, libraryId } = this.#context;
    this.#total = await connection.read((statements) => countUnmatched(statements, libraryId));
    await this.#walk(listUnmatched, MATCHING);
    await this.#walk(listIncomplete, MATCHING);
    await this.#walk(listUnfilledSeries, EPISODES);
  }

  /** The next titles are asked for while the last ones are stored. */
  async #walk(list: List, phase: string): Promise<void> {
    this.#report(phase);
    let groups = await this.#next(list, 0);
    let asked = this.#ask(groups);
    while (groups.length > 0) {
      const outcomes = unwrap(await asked);
      this.#stopIfCancelled();
      const titles = new Map(groups.map(({ itemId, query }) => [itemId, query.title]));
      groups = await this.#next(list, groups.at(-1)?.itemId ?? 0);
      asked = this.#ask(groups);
      await this.#store(outcomes, titles);
      this.#report(phase);
      this.#requireAnswers(outcomes);
    }
  }

  #next(list: List, after: number): Promise<readonly MatchGroup[]> {
    const { connection, libraryId } = this.#context;
    return connection.read((statements) => list(statements, { libraryId, after, limit: AT_ONCE }));
  }

  async #ask(groups: readonly MatchGroup[]): Promise<Reply<readonly MatchOutcome[]>> {
    return groups.length === 0 ? ok([]) : this.#context.source.match(groups);
  }

  #stopIfCancelled(): void {
    if (this.#context.signal.aborted)
      throw new AppError('cancelled', `The match was cancelled; ${this.#counts.updated} titles are matched.`);
  }

  async #store(outcomes: readonly MatchOutcome[], titles: ReadonlyMap<number, string>): Promise<void> {
    const { connection, job, whenFree, onChange } = this.#context;
    const counts = { ...this.#counts };
    await whenFree(() =>
      connection.write(
        (statements) => {
          requireIndexes(statements);
          for (const outcome of outcomes) {
            counts.processed++;
            counts[storeOutcome(statements, job.id, outcome, titles.get(outcome.itemId) ?? '')]++;
          }
          updateJob(statements, job.id, { ...counts, people: 0, credits: 0, position: null });
        },
        { durability: 'relaxed' },
      ),
    );
    Object.assign(this.#counts, counts);
    onChange();
  }

  /** When nobody can be asked, going on would only write failures. */
  #requireAnswers(outcomes: readonly MatchOutcome[]): void {
    const [first] = outcomes;
    if (first?.verdict !== 'failed' || outcomes.some(({ verdict }) => verdict !== 'failed')) return;
    throw new AppError(
      'provider-failed',
      `${first.message} What is matched stays; the rest can be matched later.`,
    );
  }

  #report(phase: string): void {
    const within = this.#total === 0 ? 1 : Math.min(1, this.#counts.processed / this.#total);
    this.#reporter.report(phase, phase === MATCHING ? within : 0, this.#counts, true);
  }
}

/** Stores what came of a title; tells what it counts as. A title somebody has changed meanwhile is left alone. */
function storeOutcome(
  statements: Statements,
  jobId: number,
  outcome: MatchOutcome,
  asked: string,
): 'updated' | 'skipped' | 'rejected' {
  const { itemId } = outcome;
  const item = itemStatus(statements, itemId);
  if (item === undefined) return 'skipped';
  const now = Date.now();
  const isWished = outcome.verdict !== 'failed' && itemNfoRepository(statements).endWish(itemId);
  const note = (kind: 'rejected' | 'adjusted', reason: string) =>
    insertRejections(statements, jobId, [{ kind, file: asked || item.title, line: 0, reason, excerpt: '' }]);
  switch (outcome.verdict) {
    case 'failed':
      note('rejected', outcome.message);
      return 'rejected';
    case 'nothing':
    case 'unsure':
      if (item.status === 'pending')
        insertCase(statements, itemId, outcome.verdict === 'unsure' ? outcome.candidates : [], now);
      return 'skipped';
    case 'matched':
      for (const problem of outcome.problems) note('adjusted', problem);
      return storeMatch(statements, outcome, { ...item, isWished }, now);
  }
}

function storeMatch(
  statements: Statements,
  { itemId, details, seasons, poster }: MatchOutcome & { verdict: 'matched' },
  { title, status, isWished }: { title: string; status: string; isWished: boolean },
  now: number,
): 'updated' | 'skipped' {
  if (details !== null) {
    if (status !== 'pending' && !isWished) return 'skipped';
    const mediaType = details.ref.kind;
    const { detached } = applyMatch(statements, { id: itemId, mediaType, title }, details, now);
    tidyUp(statements, detached);
    deleteCase(statements, itemId);
    setArtwork(statements, itemId, besideOwnArtwork(statements, itemId, poster === null ? [] : [poster]));
  }
  for (const { episodes } of seasons)
    for (const episode of episodes) fillEpisode(statements, itemId, episode, now);
  return 'updated';
}
