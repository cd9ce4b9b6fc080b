import type { MatchOutcome, MatchSource } from '../../../rpc/match-source.ts';
import { asReply } from '../../../shared/reply.ts';
import { type MatchTools, matchTitle } from './match-title.ts';

/** Matches groups side by side; how fast providers are asked is up to their limits. */
export function createMatchSource(tools: Omit<MatchTools, 'signal' | 'since'>): MatchSource {
  const closing = new AbortController();
  return {
    match: (groups, since) =>
      asReply(
        Promise.all(
          groups.map(
            (group): Promise<MatchOutcome> => matchTitle(group, { ...tools, signal: closing.signal, since }),
          ),
        ),
      ),
    close: async () => closing.abort(),
  };
}
