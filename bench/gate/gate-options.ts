import { parseArgs } from 'node:util';
import { readItems } from '../options.ts';
import { parseSuites, SUITE_NAMES, SUITES, type SuiteName } from '../suites.ts';
import { FEWEST_RUNS } from './judge.ts';

/** What a run of the gate was asked for. */
export interface GateOptions {
  readonly suites: readonly SuiteName[];
  readonly items: number;
  /** How often each build is measured. */
  readonly runs: number;
  /** A branch or commit to compare with; undefined: the commit before. */
  readonly baseline: string | undefined;
  /** Where everything measured goes as JSON, or null. */
  readonly json: string | null;
  /** False: measure the build that is in `dist` already. */
  readonly build: boolean;
  /** Only what is beyond doubt fails: for machines that others use too. */
  readonly isLenient: boolean;
  /** Compare even two builds that are the same: to see what noise alone does. */
  readonly evenIfSame: boolean;
  /** Write `bench/baseline.json` instead of comparing. */
  readonly updatesBaseline: boolean;
}

const GATED = SUITE_NAMES.filter((name) => SUITES[name].isGated);

const HELP = `npm run bench:check -- [--suite a,b] [--items N] [--runs K] [--baseline REF] [--json FILE]
                       [--lenient] [--no-build] [--even-if-same] [--update-baseline]
  --suite            which suites, of: ${SUITE_NAMES.join(', ')} (${GATED.join(', ')})
  --items            size of the library (10000)
  --runs             how often each build is measured (5)
  --baseline         compare with the commit where this branch left REF (the commit before; HEAD when
                     something is not committed yet)
  --json             write everything that was measured to this file
  --lenient          fail only for targets and for what is beyond doubt: regressions over 2 ×, all runs
                     apart, and twice a larger library's target
  --no-build         measure the build that is in dist already
  --even-if-same     compare even two builds that are the same
  --update-baseline  measure this tree alone and write bench/baseline.json`;

/** Reads the command line; ends the process with help where it makes no sense. */
export function readGateOptions(argv: readonly string[]): GateOptions {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        suite: { type: 'string' },
        items: { type: 'string', default: '10000' },
        runs: { type: 'string', default: '5' },
        baseline: { type: 'string' },
        json: { type: 'string' },
        lenient: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        'even-if-same': { type: 'boolean', default: false },
        'update-baseline': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    if (values['update-baseline'] && values.suite !== undefined) {
      throw new Error('--update-baseline writes the figures of all gated suites: leave --suite out.');
    }
    return {
      suites: values.suite === undefined ? GATED : parseSuites(values.suite),
      items: readItems(values.items),
      runs: readRuns(values.runs),
      baseline: values.baseline,
      json: values.json ?? null,
      build: !values['no-build'],
      isLenient: values.lenient,
      evenIfSame: values['even-if-same'],
      updatesBaseline: values['update-baseline'],
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(2);
  }
}

function readRuns(text: string): number {
  const runs = Number(text);
  if (!Number.isInteger(runs) || runs < FEWEST_RUNS || runs > 25) {
    throw new Error(`--runs takes a whole number from ${FEWEST_RUNS} to 25, not "${text}".`);
  }
  return runs;
}
