import type { ErrorCode } from '../shared/error-code.ts';
import { AppError } from '../shared/reply.ts';

/** The code of anything thrown; what is no AppError is `internal`. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'internal';
}

/** The sentence the failing part gave, which names the file or title it speaks of. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The text a person may copy into a report. Holds nothing of their library beyond what the failure names. */
export function detailsOf(error: unknown): string {
  const detail = error instanceof AppError ? error.detail : error instanceof Error ? error.stack : undefined;
  return [
    `code: ${codeOf(error)}`,
    `message: ${reasonOf(error)}`,
    ...(detail === undefined ? [] : [detail]),
    `browser: ${navigator.userAgent}`,
  ].join('\n');
}
