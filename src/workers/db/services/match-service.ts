import type { MatchRequest, MatchWish } from '../../../rpc/jobs-api.ts';
import type { MatchGroup, MatchOutcome, MatchSource } from '../../../rpc/match-source.ts';
import type { JobCounts, JobProgress, JobRun } from '../../../shared/job-run.ts';
import { AppError, unwrap } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { casesAskedBefore } from '../repositories/inbox-repository.ts';
import { updateJob } from '../repositories/job-repository.ts';
import { matchRecords } from '../repositories/match-record-repository.ts';
import {
  countUnmatched,
  listIncomplete,
  listUnfilledSeries,
  listUnmatched,
} from '../repositories/match-repository.ts';
import { JobProgressReporter } from './job-progress.ts';
import { type AskedTitles, listedQueue, type MatchQueue, walkingQueue } from './match-queue.ts';
import { requireIndexes, tidyUp } from './metadata-writer.ts';
import { PeopleDirectory } from './people-directory.ts';
import { SelectedTitles } from './selected-titles.ts';
import { storeOutcome } from './store-match.ts';
import { TitlesOnScreenListener } from './titles-on-screen.ts';
import { idsOf, nobodyDetached } from './unattached-service.ts';

/** Titles asked for side by side: few while providers take their time, more where all answers are kept. */
const [FEWEST, MOST] = [24, 96];
/** Titles that come within this time, in ms, may be asked for with more others. */
const SOON = 1000;
/** Titles stored in one transaction: others want to write as well. */
const STORED_AT_ONCE = 48;
/** Overviews that full text catches up with in one transaction: episodes have some too. */
const MOST_OVERVIEWS = 1000;
/** Matches that can be taken back, the newest ones. */
const MOST_RECORDS = 20_000;
/** What was answered so shortly before a refresh began is new enough for it, in ms. */
const NEW_ENOUGH = 10 * 60 * 1000;
const MATCHING = 'Matching titles';
const EPISODES = 'Filling episodes';

/** What one match works with. */
export interface MatchContext {
  readonly connection: Connection;
  readonly job: JobRun;
  readonly request: Pick<MatchRequest, 'libraryId' | 'isAgain' | 'itemIds' | 'wish'>;
  readonly source: MatchSource;
  /** Name of the channel on which pages tell which titles can be seen. */
  readonly onScreen: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
  /** Called after each commit that lists may show. */
  readonly onChange: () => void;
  /** Runs a write when no import or removal is under way. */
  readonly whenFree: <T>(write: () => Promise<T>) => Promise<T>;
}

/**
 * Asks providers for all films and series of a library that wait for it, stores those of which one candidate is likely
 * enough, with their episodes, and keeps the candidates of the others. Those that could not be asked for the last time
 * are asked for behind the others. Counts: `updated` are matched, `skipped` unsure or unknown, `rejected` could not be
 * asked for. Throws {@link AppError}; `provider-failed` when nobody could be asked.
 */
export async function runMatch(context: MatchContext): Promise<void> {
  const onScreen = new TitlesOnScreenListener(context.onScreen);
  try {
    await new MatchRun(context, onScreen).run();
  } finally {
    onScreen.close();
  }
}

class MatchRun {
  readonly #context: MatchContext;
  readonly #onScreen: TitlesOnScreenListener;
  readonly #reporter: JobProgressReporter;
  readonly #counts: { -readonly [K in keyof JobCounts]: number };
  #total = 0;
  /** What a person has chosen, where it is that. */
  #selected: SelectedTitles | undefined;
  /** Answers that were kept before are asked for anew, in ms since the epoch. */
  #since: number | undefined;

  constructor(context: MatchContext, onScreen: TitlesOnScreenListener) {
    this.#context = context;
    this.#onScreen = onScreen;
    const { processed, added, updated, skipped, rejected } = context.job;
    this.#counts = { processed, added, updated, skipped, rejected };
    const phases = [
      { name: MATCHING, weight: 95 },
      { name: EPISODES, weight: 5 },
    ];
    this.#reporter = new JobProgressReporter(context.job.id, phases, context.onProgress);
  }

  async run(): Promise<void> {
    const { connection, job, request } = this.#context;
    const { libraryId, isAgain, itemIds, wish } = request;
    const onScreen = () => this.#onScreen.itemIds;
    if (wish !== undefined) return this.#runSelected(wish, onScreen);
    if (libraryId === null) throw new AppError('not-found', 'The library is not there any more.');
    const parts = { connection, libraryId, onScreen };
    if (itemIds !== undefined) {
      this.#total = itemIds.length;
      return this.#ask(listedQueue(parts, itemIds), MATCHING);
    }
    // One that goes on does not ask again for what it has asked for.
    const askedBefore = job.processed === 0 ? Number.MAX_SAFE_INTEGER : job.startedAt;
    const [unmatched, before] = await connection.read((statements) => [
      countUnmatched(statements, libraryId),
      (isAgain ? (['waiting', 'failed'] as const) : (['failed'] as const)).flatMap((list) => [
        ...casesAskedBefore(statements, { list, libraryId, askedBefore }),
      ]),
    ]);
    this.#total = this.#counts.processed + unmatched + before.length;
    await this.#ask(walkingQueue(parts, listUnmatched), MATCHING);
    await this.#ask(walkingQueue({ ...parts, onScreen: () => [] }, listIncomplete), MATCHING);
    const failure = await this.#askAgain(listedQueue(parts, before));
    await this.#ask(walkingQueue({ ...parts, onScreen: () => [] }, listUnfilledSeries), EPISODES);
    if (failure !== undefined) throw failure;
  }

  /** Of what a person has chosen: by what is kept with the job. */
  async #runSelected(wish: MatchWish, onScreen: () => readonly number[]): Promise<void> {
    const { connection, job, signal, whenFree } = this.#context;
    const selected = await SelectedTitles.open({ connection, job, wish, onScreen, signal, whenFree });
    this.#selected = selected;
    this.#total = selected.total;
    Object.assign(this.#counts, selected.counts);
    if (wish === 'refresh') this.#since = job.startedAt - NEW_ENOUGH;
    await this.#ask(selected, MATCHING);
    if (selected.hasDropped) await this.#store([], new Map(), false);
  }

  /** What could not be asked for before may fail again: the episodes are asked for all the same. */
  async #askAgain(queue: MatchQueue): Promise<AppError | undefined> {
    try {
      await this.#ask(queue, MATCHING);
      return undefined;
    } catch (error) {
      if (error instanceof AppError && error.code === 'provider-failed') return error;
      throw error;
    }
  }

  /** The next titles are asked for while the last ones are stored. */
  async #ask(queue: MatchQueue, phase: string): Promise<void> {
    this.#report(phase);
    let size = FEWEST;
    let titles = await queue.next(size);
    let answer = this.#answer(titles.groups);
    while (titles.groups.length > 0) {
      const { outcomes, ms } = await answer;
      this.#stopIfCancelled();
      const { asked } = titles;
      size = ms < SOON ? Math.min(MOST, size * 2) : FEWEST;
      titles = await queue.next(size);
      answer = this.#answer(titles.groups);
      // It is awaited when these are stored, which may fail first.
      answer.catch(() => undefined);
      for (let at = 0; at < outcomes.length; at += STORED_AT_ONCE)
        await this.#store(outcomes.slice(at, at + STORED_AT_ONCE), asked, isNobodyThere(outcomes));
      this.#report(phase);
      this.#requireAnswers(outcomes);
    }
  }

  async #answer(groups: readonly MatchGroup[]): Promise<{ outcomes: readonly MatchOutcome[]; ms: number }> {
    const start = performance.now();
    const outcomes = groups.length === 0 ? [] : unwrap(await this.#context.source.match(groups, this.#since));
    return { outcomes, ms: performance.now() - start };
  }

  #stopIfCancelled(): void {
    if (this.#context.signal.aborted)
      throw new AppError('cancelled', `It was cancelled; what was stored until then stays.`);
  }

  async #store(
    outcomes: readonly MatchOutcome[],
    asked: AskedTitles['asked'],
    isNobodyThere: boolean,
  ): Promise<void> {
    const { connection, job, whenFree, onChange } = this.#context;
    const counts = { ...this.#counts };
    const stored = await whenFree(() =>
      connection.write(
        (statements) => {
          requireIndexes(statements);
          const people = new PeopleDirectory(false);
          const store = { jobId: job.id, asked, isNobodyThere, detached: nobodyDetached(), people };
          const stretch = this.#selected?.store(statements, outcomes, store);
          if (stretch === undefined) {
            for (const outcome of outcomes) {
              counts.processed++;
              counts[storeOutcome(statements, outcome, store)]++;
            }
            updateJob(statements, job.id, { ...counts, people: 0, credits: 0, position: null });
          } else Object.assign(counts, stretch.counts);
          matchRecords.prune(statements, MOST_RECORDS);
          tidyUp(statements, idsOf(store.detached), MOST_OVERVIEWS);
          return stretch;
        },
        { durability: 'relaxed' },
      ),
    );
    stored?.commit();
    Object.assign(this.#counts, counts);
    onChange();
  }

  /** When nobody can be asked, going on would only write failures. */
  #requireAnswers(outcomes: readonly MatchOutcome[]): void {
    const [first] = outcomes;
    if (first?.verdict !== 'failed' || !isNobodyThere(outcomes)) return;
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

/** That is no fault of the titles: they wait as before. */
function isNobodyThere(outcomes: readonly MatchOutcome[]): boolean {
  return outcomes.every(({ verdict }) => verdict === 'failed');
}
