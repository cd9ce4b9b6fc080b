import type { ErrorCode } from '../../../shared/error-code.ts';
import { AppError } from '../../../shared/reply.ts';

interface Meaning {
  readonly code: ErrorCode;
  readonly message: string;
}

const IO_ERROR = 10;
const SHORT_READ = 522;

/** What each primary result code means to a person (https://www.sqlite.org/rescode.html). */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  5: { code: 'busy', message: 'Another tab is using the library. Try again in a moment.' },
  6: { code: 'busy', message: 'The library is in use. Try again in a moment.' },
  8: { code: 'database-read-only', message: 'The library is open for reading only.' },
  9: { code: 'cancelled', message: 'The work was cancelled.' },
  10: { code: 'storage-unavailable', message: 'The browser could not read or write the library’s file.' },
  11: { code: 'database-damaged', message: 'The library’s database file is damaged.' },
  13: { code: 'storage-full', message: 'There is no room left for the library on this device.' },
  14: { code: 'storage-unavailable', message: 'The browser could not open the library’s file.' },
  19: { code: 'constraint', message: 'The change breaks a rule of the library.' },
  26: { code: 'database-damaged', message: 'The library’s file is not a database or is damaged.' },
};

/**
 * A failed SQLite call as an error with a code.
 * @param resultCode SQLite's (extended) result code.
 * @param detail SQLite's own message and the statement it speaks of.
 * @param cause What the file system's last failed operation threw; a full quota shows only there.
 */
export function sqliteError(resultCode: number, detail: string, cause?: unknown): AppError {
  const text = cause instanceof Error ? `${detail}: ${cause.name}: ${cause.message}` : detail;
  const primary = (resultCode & 0xff) === IO_ERROR ? ioErrorMeaning(resultCode, cause) : resultCode & 0xff;
  const meaning = MEANINGS[primary];
  return meaning
    ? new AppError(meaning.code, meaning.message, `${text} (${resultCode})`)
    : new AppError('internal', `The database refused a statement: ${text}`, `${text} (${resultCode})`);
}

/** Which primary code an input/output error really stands for. */
function ioErrorMeaning(resultCode: number, cause: unknown): number {
  if (resultCode === SHORT_READ) return 11;
  const isFull =
    cause instanceof Error &&
    (cause.name === 'QuotaExceededError' || /write failed|short write/i.test(cause.message));
  return isFull ? 13 : IO_ERROR;
}
