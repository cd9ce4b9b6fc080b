import type { ProviderFailureCode } from '../../shared/metadata/provider-failure.ts';

/** What a sentence about a failure speaks of. */
export interface FailureCircumstances {
  readonly name: string;
  /** HTTP status, if there was one. */
  readonly status?: number | undefined;
  /** How long it took at most, or has to be waited, in ms. */
  readonly ms?: number | undefined;
  /** Bytes that are read at most. */
  readonly bytes?: number | undefined;
  readonly keyless?: boolean | undefined;
  /** It had begun to answer. */
  readonly isAnswering?: boolean | undefined;
}

const SENTENCES: Readonly<Record<ProviderFailureCode, (about: FailureCircumstances) => string>> = {
  offline: ({ name }) => `${name} was not asked, because this device is offline.`,
  unreachable: ({ name, isAnswering }) =>
    isAnswering
      ? `The connection to ${name} broke off in the middle of its answer.`
      : `${name} cannot be reached: it is down, its address is wrong, or it is blocked.`,
  cors: ({ name }) => `${name} answers, but does not let this site read its answers (CORS).`,
  timeout: ({ name, ms }) => `${name} did not answer within ${inWords(ms ?? 0)}.`,
  'key-missing': ({ name }) => `${name} needs a key.`,
  'key-refused': ({ name, keyless, status }) =>
    keyless ? `${name} refused the question${withStatus(status)}.` : `${name} refused the key.`,
  forbidden: ({ name, status }) => `${name} does not allow this question${withStatus(status)}.`,
  'not-found': ({ name }) => `${name} does not know this title.`,
  'rate-limited': ({ name, ms }) =>
    ms === undefined
      ? `${name} had too many questions.`
      : `${name} had too many questions and can be asked again in ${inWords(ms)}.`,
  'server-error': ({ name, status }) => `${name} has a fault of its own${withStatus(status)}.`,
  refused: ({ name, status }) => `${name} did not take the question${withStatus(status)}.`,
  'not-json': ({ name }) => `${name} answered with a web page instead of data.`,
  malformed: ({ name }) => `${name} gave an answer that is cut off or damaged.`,
  unexpected: ({ name }) => `${name} gave an answer of an unknown form.`,
  'too-large': ({ name, bytes }) =>
    `${name} gave an answer larger than ${Math.round((bytes ?? 0) / 1_000_000)} MB, which was not read.`,
  'address-refused': ({ name }) => `${name} may not be asked at this address.`,
  resting: ({ name, ms }) => `${name} failed several times and is left alone for ${inWords(ms ?? 0)}.`,
  unsupported: ({ name }) => `${name} cannot be asked this.`,
  cancelled: ({ name }) => `The question to ${name} was withdrawn.`,
  internal: ({ name }) => `The answer of ${name} could not be used.`,
};

/** What is said of a failure: one sentence that names the provider, and never a key or an address. */
export function failureMessage(code: ProviderFailureCode, about: FailureCircumstances): string {
  return SENTENCES[code](about);
}

/** "5 seconds", "2 minutes", "an hour": rounded up. */
export function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return `${minutes} minutes`;
  return `${Math.ceil(minutes / 60)} hours`;
}

function withStatus(status: number | undefined): string {
  return status === undefined ? '' : ` (status ${status})`;
}
