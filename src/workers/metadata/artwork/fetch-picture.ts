import type { ReferrerPolicyName } from '../../../shared/metadata/provider-facts.ts';
import { BodyTooLargeError, boundedChunks, discardBody } from '../../../shared/read-bounded.ts';
import { AppError } from '../../../shared/reply.ts';

/** A larger file is no poster. */
const MOST_BYTES = 20 * 1024 * 1024;
const TOO_MANY = 429;
const SERVER_ERROR = 500;

/** Nobody answered, or only that it cannot be just now: the picture may be had another time. */
export class OutOfReachError extends AppError {
  constructor(message: string, detail?: string) {
    super('provider-failed', message, detail);
  }
}

/** From where pictures may be fetched, and how long that may take. */
export interface PictureSources {
  /** What the provider that has pictures there wants to see of a referrer; null: no provider has any. */
  readonly referrerFor: (url: URL) => ReferrerPolicyName | null;
  readonly timeoutMs: number;
}

/**
 * Fetches a picture with CORS, so that its pixels may be read and an opaque answer never takes up room. Rejects with
 * an `AppError` that names the host.
 */
export async function fetchPicture(url: string, sources: PictureSources, signal: AbortSignal): Promise<Blob> {
  const { address, referrerPolicy } = requireSource(url, sources);
  const timeout = AbortSignal.timeout(sources.timeoutMs);
  try {
    const response = await fetch(address, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy,
      signal: AbortSignal.any([signal, timeout]),
    });
    // A redirect may lead elsewhere.
    requireSource(response.url || address.href, sources);
    return await readPicture(response, address.host);
  } catch (error) {
    throw failureOf(error, address.host, { isCancelled: signal.aborted, isLate: timeout.aborted });
  }
}

function requireSource(url: string, { referrerFor }: PictureSources) {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const referrerPolicy = address && referrerFor(address);
  if (address && referrerPolicy) return { address, referrerPolicy };
  const where = address?.host ?? 'such an address';
  throw new AppError(
    'invalid-argument',
    `Pictures from ${where} are not fetched: no provider has them there.`,
  );
}

async function readPicture(response: Response, host: string): Promise<Blob> {
  if (!response.ok) {
    await discardBody(response);
    if (response.status === TOO_MANY || response.status >= SERVER_ERROR)
      throw new OutOfReachError(`${host} sends no pictures just now (${response.status}).`);
    throw failure(`${host} has no such picture (${response.status}).`);
  }
  const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  // SVG is a document, not pixels.
  if (!/^image\/(?!svg)|^application\/octet-stream$/.test(type)) {
    await discardBody(response);
    throw failure(`${host} sent something that is no picture (${type || 'no type'}).`);
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of boundedChunks(response, MOST_BYTES)) parts.push(part);
  return new Blob(parts, { type });
}

function failureOf(
  error: unknown,
  host: string,
  { isCancelled, isLate }: { readonly isCancelled: boolean; readonly isLate: boolean },
): AppError {
  if (isCancelled) return new AppError('cancelled', 'The picture is not wanted any more.');
  if (isLate) return new OutOfReachError(`${host} took too long to send a picture.`);
  if (error instanceof AppError) return error;
  if (error instanceof BodyTooLargeError)
    return failure(`${host} sent a picture of more than ${MOST_BYTES / 1024 / 1024} MB.`);
  if (!navigator.onLine) return new OutOfReachError(`${host} cannot be reached: this device is offline.`);
  return new OutOfReachError(
    `${host} could not be reached, or does not let this site read its pictures.`,
    String(error),
  );
}

function failure(message: string, detail?: string): AppError {
  return new AppError('provider-failed', message, detail);
}
