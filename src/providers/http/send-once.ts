import { BodyTooLargeError, discardBody, readBoundedText } from '../../shared/read-bounded.ts';
import type { HttpEnvironment } from './http-environment.ts';

/** A request as it goes out. */
export interface OutgoingRequest {
  readonly url: URL;
  readonly init: RequestInit;
  /** For all of it, to the end of the body. */
  readonly timeoutMs: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Whether an answer may come from there. */
  readonly allows: (url: URL) => boolean;
  /** Whether the body of an answer with this status is wanted. */
  readonly wantsBody: (status: number) => boolean;
}

/** What came of a request. `network`: it failed before an answer began; `broken-off`: in the middle of it. */
export type SendResult =
  | { readonly kind: 'answer'; readonly response: Response; readonly body: string }
  | { readonly kind: 'timeout' | 'cancelled' | 'network' | 'broken-off' | 'too-large' | 'left-list' };

/** Sends a request once. Never rejects. */
export async function sendOnce(request: OutgoingRequest, environment: HttpEnvironment): Promise<SendResult> {
  if (request.signal.aborted) return { kind: 'cancelled' };
  const ending = new AbortController();
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    ending.abort();
  }, request.timeoutMs);
  const cancel = () => ending.abort();
  request.signal.addEventListener('abort', cancel, { once: true });
  let isAnswering = false;
  try {
    const response = await environment.fetch(request.url, { ...request.init, signal: ending.signal });
    isAnswering = true;
    if (response.url !== '' && !request.allows(new URL(response.url))) {
      await discardBody(response);
      return { kind: 'left-list' };
    }
    if (!request.wantsBody(response.status)) {
      await discardBody(response);
      return { kind: 'answer', response, body: '' };
    }
    return { kind: 'answer', response, body: await readBoundedText(response, environment.longestBody) };
  } catch (error) {
    if (error instanceof BodyTooLargeError) return { kind: 'too-large' };
    if (request.signal.aborted) return { kind: 'cancelled' };
    if (isTimedOut) return { kind: 'timeout' };
    return { kind: isAnswering ? 'broken-off' : 'network' };
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', cancel);
  }
}
