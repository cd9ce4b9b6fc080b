import { parseArgs } from 'node:util';
import { parseSuites, SUITE_NAMES, type SuiteName } from './suites.ts';

/** What a run of the benchmarks was asked for. */
export interface BenchOptions {
  readonly suites: readonly SuiteName[];
  /** Size of the library everything is measured on. */
  readonly items: number;
  /** Where the results go as JSON, or null. */
  readonly json: string | null;
  /** False: measure the build that is in `dist` already. */
  readonly build: boolean;
}

const HELP = `npm run bench -- [--suite a,b] [--items N] [--json FILE] [--no-build]
  --suite     which suites, of: ${SUITE_NAMES.join(', ')} (all)
  --items     size of the library (1000000)
  --json      write the results to this file as well
  --no-build  measure the build that is in dist already`;

/** Reads the command line; ends the process with help where it makes no sense. */
export function readOptions(argv: readonly string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        suite: { type: 'string' },
        items: { type: 'string', default: '1000000' },
        json: { type: 'string' },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    return {
      suites: values.suite === undefined ? SUITE_NAMES : parseSuites(values.suite),
      items: readItems(values.items),
      json: values.json ?? null,
      build: !values['no-build'],
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(2);
  }
}

/** Reads the size of a library; throws an Error with a message for a person. */
export function readItems(text: string): number {
  const items = Number(text);
  if (!Number.isInteger(items) || items < 1000 || items > 2_000_000) {
    throw new Error(`--items takes a whole number from 1000 to 2000000, not "${text}".`);
  }
  return items;
}
