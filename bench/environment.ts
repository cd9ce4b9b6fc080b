import { execFileSync } from 'node:child_process';
import { cpus, platform, totalmem } from 'node:os';

/** The machine and the build that figures come from; figures of two machines are not compared. */
export interface BenchEnvironment {
  readonly date: string;
  readonly commit: string;
  readonly items: number;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
}

/** Describes this machine for a report on a library of `items` titles. */
export function describeEnvironment(items: number, browser: string): BenchEnvironment {
  return {
    date: new Date().toISOString(),
    commit: currentCommit(),
    items,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: platform(),
    node: process.version,
    browser,
  };
}

function currentCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
