import { formatAge } from '../../../shared/format-age.ts';
import type { AnswerOrigin } from '../../../shared/metadata/provider-answer.ts';
import type { ProviderFailureCode } from '../../../shared/metadata/provider-failure.ts';
import type { FactsById } from './provider-facts-of.ts';

/** What is to be said of a provider's part in an answer. */
export interface OriginNote {
  readonly provider: string;
  /** What comes behind its name: "from 3 days ago, offline". */
  readonly text: string;
  /** It has no part in the answer. */
  readonly isMissing: boolean;
}

/** States a person chose or was told of elsewhere. */
const SILENT: readonly ProviderFailureCode[] = ['key-missing', 'unsupported', 'cancelled'];

const WHY: Readonly<Partial<Record<ProviderFailureCode, string>>> = {
  offline: 'offline',
  unreachable: 'not reached',
  cors: 'not readable from here',
  timeout: 'no answer in time',
  'key-refused': 'key refused',
  'rate-limited': 'over its limit',
  'server-error': 'failing',
  resting: 'left alone for a while',
};

/**
 * Of the providers that failed or whose answer is old; those that answered well are named only offline, with the age of
 * what was kept.
 */
export function originNotes(
  origins: readonly AnswerOrigin[],
  facts: FactsById,
  isOnline: boolean,
): OriginNote[] {
  return origins.flatMap((origin) => {
    const provider = facts.get(origin.provider)?.name ?? origin.provider;
    const note = missingNote(origin) ?? ageNote(origin, isOnline);
    return note === undefined ? [] : [{ provider, ...note }];
  });
}

type Note = Omit<OriginNote, 'provider'>;

function missingNote({ from, failure }: AnswerOrigin): Note | undefined {
  if (from !== 'none' || failure === null || SILENT.includes(failure.code)) return undefined;
  return { text: failure.message, isMissing: true };
}

function ageNote(origin: AnswerOrigin, isOnline: boolean): Note | undefined {
  const isOld = origin.from === 'stale' || (origin.from === 'cache' && !isOnline);
  if (!isOld) return undefined;
  const why = whyOld(origin);
  return { text: `from ${formatAge(origin.ageMs)}${why === '' ? '' : `, ${why}`}`, isMissing: false };
}

function whyOld({ refreshing, failure }: AnswerOrigin): string {
  if (refreshing) return 'being asked again';
  return failure === null ? '' : (WHY[failure.code] ?? 'failing');
}

/** Names of the providers that gave an answer. */
export function answeringProviders(origins: readonly AnswerOrigin[], facts: FactsById): string[] {
  return origins
    .filter(({ from }) => from !== 'none')
    .map(({ provider }) => facts.get(provider)?.name ?? provider);
}
