import type { ItemDetail, MatchStatus } from '../../../shared/media-item.ts';

const STATUS: Readonly<Record<MatchStatus, string>> = {
  pending: 'Not matched yet',
  matched: 'Matched',
  manual: 'Chosen by hand',
  skipped: 'Left alone',
  failed: 'No match found',
};

/** Who said what a title is, in words: a person, its NFO, an id, or a search. */
export function originOf({ status, nfo, metadataSources }: ItemDetail): string {
  const decidedBy = metadataSources.find((source) => source.decidedBy !== null)?.decidedBy ?? null;
  if (status === 'pending' && nfo !== null) return 'Not matched yet: its NFO names an id';
  if (status !== 'matched') return STATUS[status];
  if (nfo !== null && (nfo.namesTitle || nfo.isLocked)) {
    if (nfo.isLocked) return 'From its NFO, which locks it';
    return decidedBy === 'nfo' ? 'From its NFO, completed by the id in it' : 'From its NFO';
  }
  if (decidedBy === 'nfo') return 'Matched by the id in its NFO';
  return decidedBy === 'name' ? 'Matched by the id in its name' : STATUS.matched;
}
