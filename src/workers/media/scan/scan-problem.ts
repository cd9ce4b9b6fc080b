import type { RejectedLine } from '../../../shared/catalogue-item.ts';
import { joinPath } from './scan-filter.ts';

/** An entry of the job's report: what could not be looked at, by its path with the root's name, and why. */
export function scanProblem(rootName: string, path: string, reason: string): RejectedLine {
  const file = path === '' ? rootName : joinPath(rootName, path);
  return { kind: 'rejected', file, line: 0, reason, excerpt: '' };
}

export const EMPTY_FILE = 'The file is empty (0 bytes). It may still be being copied, or its copying failed.';
export const TOO_DEEP = 'The folder lies more than 64 folders deep and was not entered.';

/**
 * Why a file or folder could not be read, by the name of the browser's error:
 * https://fs.spec.whatwg.org/ and https://w3c.github.io/FileAPI/#ErrorAndException
 */
export function whyUnreadable(error: unknown, what: 'file' | 'folder'): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return `The ${what} may not be read.`;
  if (name === 'NotFoundError') return `The ${what} disappeared while it was looked at.`;
  return `The ${what} could not be read (${error instanceof Error ? `${name}: ${error.message}` : String(error)}).`;
}
