import type { ErrorCode } from './error-code.ts';

/** What a failed call carries across a thread: structured-cloneable, unlike an Error's identity. */
export interface Failure {
  readonly code: ErrorCode;
  /** One sentence for a person, naming the file, title or setting it speaks of. */
  readonly message: string;
  /** For the "details" a person may copy into a report; never shown by itself. */
  readonly detail?: string;
}

/** The answer of every call between threads: expected failures are values, throws are bugs. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** A failure as an Error, for use within one thread. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, message: string, detail?: string) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }

  /** The same failure in the form that crosses a thread. */
  toFailure(): Failure {
    return this.detail === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, detail: this.detail };
  }
}

/** Wraps a value as a successful reply. */
export function ok<T>(value: T): Reply<T> {
  return { ok: true, value };
}

/** Wraps any thrown value as a failed reply; what is not an AppError is `internal`. */
export function failed(error: unknown): { readonly ok: false; readonly error: Failure } {
  if (error instanceof AppError) return { ok: false, error: error.toFailure() };
  const message = error instanceof Error ? error.message : String(error);
  const detail = error instanceof Error ? error.stack : undefined;
  return {
    ok: false,
    error: detail === undefined ? { code: 'internal', message } : { code: 'internal', message, detail },
  };
}

/** A call's outcome as a reply. */
export async function asReply<T>(call: Promise<T>): Promise<Reply<T>> {
  try {
    return ok(await call);
  } catch (error) {
    return failed(error);
  }
}

/** The value of a reply, or its failure thrown as an {@link AppError}. */
export function unwrap<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new AppError(reply.error.code, reply.error.message, reply.error.detail);
}
