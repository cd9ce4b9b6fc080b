import type { ChangeEvent } from '../../../rpc/change-event.ts';
import type { ChosenSeasons, EpisodeStill, MetadataWritesApi } from '../../../rpc/metadata-writes-api.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import { AppError, asReply } from '../../../shared/reply.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { actRepository } from '../repositories/act-repository.ts';
import { readKnownItem } from '../repositories/import-lookup-repository.ts';
import { readItemSnapshot } from '../repositories/item-snapshot-repository.ts';
import { caseRows } from '../repositories/match-repository.ts';
import { applyDetails } from './apply-details.ts';
import { readEpisodesBefore } from './episodes-before.ts';
import { fillSeries } from './fill-series.ts';
import type { KnownItem } from './item-identity.ts';
import { keptRecord } from './kept-record.ts';
import { itemsOfMatch, keepMatch, readMatch, recordMatch } from './match-acts.ts';
import { areAsLeft } from './match-marks.ts';
import { requireIndexes, setArtwork, tidyUp } from './metadata-writer.ts';
import { storeSnapshot } from './stored-snapshot.ts';

/** Stores what providers say of items, on the writer's connection. */
export function createMetadataWrites(
  connection: Connection,
  publish: (event: ChangeEvent) => void,
): MetadataWritesApi {
  /** Runs a change of one item in a transaction and tells of it. */
  async function change<T>(
    itemId: number,
    kinds: ChangeEvent['kinds'],
    work: (statements: Statements, item: KnownItem) => T,
  ): Promise<T> {
    const { value, libraryId } = await connection.write((statements) => {
      const item = requireItem(statements, itemId);
      return { value: work(statements, item), libraryId: item.libraryId };
    });
    publish({ kinds, libraryIds: [libraryId], itemIds: [itemId] });
    return value;
  }

  // Episodes and stills can be fetched again after a power cut.
  async function fill(seriesId: number, chosen: ChosenSeasons): Promise<void> {
    const libraryId = await connection.write((statements) => fillEpisodes(statements, seriesId, chosen), {
      durability: 'relaxed',
    });
    publish({ kinds: ['item', 'person'], libraryIds: [libraryId] });
  }

  async function show(stills: readonly EpisodeStill[]): Promise<void> {
    const libraryIds = await connection.write((statements) => setStills(statements, stills), {
      durability: 'relaxed',
    });
    publish({ kinds: ['item'], libraryIds, itemIds: stills.map(({ itemId }) => itemId) });
  }

  return {
    apply: (itemId, details) =>
      asReply(change(itemId, ['item', 'person'], (statements, item) => apply(statements, item, details))),
    setArtwork: (itemId, artwork) =>
      asReply(change(itemId, ['item'], (statements) => setArtwork(statements, itemId, artwork))),
    fillEpisodes: (seriesId, chosen) => asReply(fill(seriesId, chosen)),
    setStills: (stills) => asReply(show(stills)),
  };
}

function apply(statements: Statements, item: KnownItem, details: MergedDetails): number {
  requireIndexes(statements);
  requireKind(item, details);
  const snapshot = readItemSnapshot(statements, item.id);
  if (!snapshot) throw gone(item.id);
  const { title } = snapshot.item;
  const cases = caseRows(statements, item.id);
  const record = keptRecord(statements, item.id);
  const target = { id: item.id, mediaType: item.mediaType, title };
  const { detached, personIdsGiven } = applyDetails(statements, target, details, 'person', Date.now());
  tidyUp(statements, detached);
  const before = { itemId: item.id, title, json: storeSnapshot({ ...snapshot, personIdsGiven }) };
  const deed = { kind: 'match', to: details.title || title } as const;
  const about = { deed, titles: [{ id: item.id, title }], now: Date.now() };
  const match = { how: 'look-up', before, cases, ...(record ? { record } : {}) } as const;
  return recordMatch(statements, match, about).id;
}

/** Returns the library of the series. */
function fillEpisodes(statements: Statements, seriesId: number, chosen: ChosenSeasons): number {
  const { libraryId } = requireItem(statements, seriesId);
  requireIndexes(statements);
  const act = actRepository(statements).get(chosen.actId);
  if (act !== undefined && act.undoneAt !== null)
    throw new AppError('cancelled', 'This was undone meanwhile.');
  const before = readEpisodesBefore(statements, seriesId, chosen);
  const match = act && readMatch(statements, act.id);
  const isAsLeft = match !== undefined && areAsLeft(statements, match.marks, itemsOfMatch(match));
  const options = { chosenBy: 'person', isOther: chosen.isOther, now: Date.now() } as const;
  const people = fillSeries(statements, seriesId, chosen, options);
  tidyUp(statements, { people, companies: [], genres: [] });
  if (act && match?.how === 'look-up') {
    const whole = { ...match, episodes: before };
    // What somebody has changed in between is not the act's: it stays what the title was left as before that.
    if (isAsLeft) keepMatch(statements, act.id, whole);
    else actRepository(statements).setMatch(act.id, JSON.stringify(whole));
  }
  return libraryId;
}

/** Returns the libraries of the episodes that are there. */
function setStills(statements: Statements, stills: readonly EpisodeStill[]): number[] {
  const libraryIds = new Set<number>();
  for (const { itemId, artwork } of stills) {
    const item = readKnownItem(statements, itemId);
    if (!item) continue;
    libraryIds.add(item.libraryId);
    setArtwork(statements, itemId, [{ ...artwork, type: 'thumbnail' }]);
  }
  return [...libraryIds];
}

function requireKind({ mediaType }: KnownItem, { ref }: MergedDetails): void {
  const kind = mediaType === 'movie' || mediaType === 'video' ? 'movie' : mediaType;
  if (kind === ref.kind) return;
  const what = ref.kind === 'movie' ? 'a film' : 'a series';
  const is = { movie: 'a film', video: 'a video', series: 'a series', episode: 'an episode' }[mediaType];
  throw new AppError('invalid-argument', `These details are of ${what}; this title is ${is}.`);
}

function requireItem(statements: Statements, itemId: number): KnownItem {
  const item = readKnownItem(statements, itemId);
  if (!item) throw gone(itemId);
  return item;
}

function gone(itemId: number): AppError {
  return new AppError('not-found', 'This title is no longer in the library.', `item ${itemId}`);
}
