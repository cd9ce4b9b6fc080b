import { startStaticServer } from '../../scripts/static-server.mjs';
import { runSession, type SessionOutcome } from '../session.ts';
import type { SuiteName } from '../suites.ts';

/** Share of its usual samples that a suite takes in each of the gate's runs. */
const EFFORT = 1 / 3;

/** What is measured in turns. */
export interface TurnPlan {
  /** The builds, this tree's last. */
  readonly builds: readonly string[];
  readonly suites: readonly SuiteName[];
  readonly items: number;
  /** How often each build is measured. */
  readonly runs: number;
}

/**
 * Measures builds in turns, each time in a browser of its own: A B, B A, A B … so that what changes on
 * the machine meanwhile meets both alike. Gives the sessions of each build.
 */
export async function measureInTurns({ builds, suites, items, runs }: TurnPlan): Promise<SessionOutcome[][]> {
  const servers = await Promise.all(builds.map((directory) => startStaticServer({ directory })));
  const sessions: SessionOutcome[][] = builds.map(() => []);
  try {
    for (let run = 0; run < runs; run += 1) {
      const turn = [...servers.entries()];
      for (const [build, { url }] of run % 2 === 0 ? turn : turn.reverse()) {
        console.error(`Run ${run + 1} of ${runs}${nameOf(build, builds.length)}`);
        sessions[build]?.push(await runSession({ url, suites, items, effort: EFFORT }));
      }
    }
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
  return sessions;
}

function nameOf(build: number, builds: number): string {
  if (builds === 1) return '';
  return build === builds - 1 ? ', this tree' : ', the baseline';
}
