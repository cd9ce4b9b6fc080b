import type { SidecarReading } from '../../../rpc/sidecar-source.ts';
import type { Nfo, NfoFile } from '../../../shared/files/nfo.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { artworkRepository } from '../repositories/artwork-repository.ts';
import { itemStatus } from '../repositories/match-repository.ts';
import { ScanRows } from '../repositories/scan-row-repository.ts';
import { seasonSidecarRepository } from '../repositories/season-sidecar-repository.ts';
import { type StoredSidecar, sidecarRepository } from '../repositories/sidecar-repository.ts';
import type { AppliedDetails } from './apply-details.ts';
import { applyNfo } from './apply-nfo.ts';
import { setArtwork, tidyUp } from './metadata-writer.ts';
import { type NfoTargets, targetsOf } from './nfo-targets.ts';
import { ScanTitles } from './scan-titles.ts';
import { ownerOf, type SidecarOwner } from './sidecar-owner.ts';
import { idsOf } from './unattached-service.ts';

const SUBTITLE_FORMATS: Readonly<Record<string, string>> = {
  srt: 'srt',
  ass: 'ass',
  ssa: 'ssa',
  vtt: 'vtt',
  sub: 'sub',
  idx: 'sub',
};
/** ISO 639: a language nobody told. */
const UNDETERMINED = 'und';

/** Whether something of a sidecar was taken, and what was not, for a person. */
export interface TakenSidecar {
  readonly isTaken: boolean;
  readonly problems: readonly string[];
}

/** Stores what sidecars say, within one transaction. */
export class SidecarStore {
  readonly statements: Statements;
  readonly #now: number;
  readonly #rows: ScanRows;
  readonly #titles = new Map<number, ScanTitles>();
  readonly #detached = { people: new Set<number>(), companies: new Set<number>(), genres: new Set<number>() };

  /** @param now ms since the epoch */
  constructor(statements: Statements, now: number) {
    this.statements = statements;
    this.#now = now;
    this.#rows = new ScanRows(statements, now);
  }

  /** A picture that nothing shows need not be read. */
  pass({ id }: StoredSidecar): void {
    const stored = sidecarRepository(this.statements);
    stored.deleteArtwork(id);
    seasonSidecarRepository(this.statements).delete(id);
    stored.setRead(id, 'read', { sizeBytes: null, modifiedAt: null });
  }

  take(sidecar: StoredSidecar, reading: SidecarReading): TakenSidecar {
    const taken = this.#taken(sidecar, reading);
    sidecarRepository(this.statements).setRead(sidecar.id, taken.isTaken ? 'read' : 'failed', reading);
    return taken;
  }

  /** To be called last: whoever had a part in a title before, and in none now, goes. */
  end(): void {
    const { people, companies, genres } = this.#detached;
    if (people.size + companies.size + genres.size === 0) return;
    tidyUp(this.statements, idsOf(this.#detached));
  }

  #taken(sidecar: StoredSidecar, reading: SidecarReading): TakenSidecar {
    if (reading.problem !== null) return { isTaken: false, problems: [reading.problem] };
    const { nfo, picture, sizeBytes } = reading;
    try {
      if (nfo !== null) return this.#takeNfo(sidecar, nfo);
      return picture === null ? this.#takeSubtitle(sidecar, sizeBytes) : this.#takePicture(sidecar, picture);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'constraint') throw error;
      return { isTaken: false, problems: ['The library cannot hold what it says.'] };
    }
  }

  #takeNfo(sidecar: StoredSidecar, { entries, problems }: NfoFile): TakenSidecar {
    const owner = ownerOf(this.statements, sidecar);
    if (owner.kind === 'nobody')
      return { isTaken: owner.reason === null, problems: owner.reason === null ? [] : [owner.reason] };
    if (owner.kind === 'season') return this.#takeSeason(sidecar, owner, { entries, problems });
    const found: NfoTargets[] = [];
    if (owner.kind === 'files')
      for (const file of owner.files) found.push(targetsOf(this.#toolsOf(sidecar), file, entries));
    else {
      const entry = entries.find(({ kind }) => kind === 'series' || kind === null);
      found.push(
        entry ? [{ itemId: owner.itemId, entry }] : 'It is named after a series and describes none.',
      );
    }
    const refused = new Set(found.filter((targets) => typeof targets === 'string'));
    const targets = new Map(
      found.flatMap((one) =>
        typeof one === 'string' ? [] : one.map(({ itemId, entry }) => [itemId, entry] as const),
      ),
    );
    for (const [itemId, entry] of targets) {
      const reason = this.#apply(sidecar, itemId, entry);
      if (reason !== null) refused.add(reason);
    }
    return { isTaken: targets.size > 0 || refused.size === 0, problems: [...refused, ...problems] };
  }

  /** Null, or why nothing was taken. */
  #apply(sidecar: StoredSidecar, itemId: number, entry: NfoFile['entries'][number]): string | null {
    const { id, rootName, path, ofVideos } = sidecar;
    const origin = { sidecarId: id, path: `${rootName}/${path}`, isOfVideo: (ofVideos ?? '') !== '' };
    const applied = applyNfo(this.statements, itemId, entry, origin, this.#now);
    if ('detached' in applied) {
      this.#detach(applied.detached);
      return applied.displaced === null
        ? null
        : `It counts before “${applied.displaced}”, which says what this title is, too.`;
    }
    return applied.isOf === 'person'
      ? null
      : `Another file says what this title is, and counts: “${applied.path}”.`;
  }

  /** It is listed with its series, and no title of its own. */
  #takeSeason(
    { id }: StoredSidecar,
    { itemId, season: named }: SidecarOwner & { readonly kind: 'season' },
    { entries, problems }: NfoFile,
  ): TakenSidecar {
    const stored = seasonSidecarRepository(this.statements);
    stored.delete(id);
    const entry: Nfo | undefined = entries.find(({ kind }) => kind === 'season');
    if (entry === undefined) return refused('It is named after a season and describes none.', problems);
    const season = entry.season ?? named;
    if (season === null) return refused('It does not say which season it is of.', problems);
    const { title, plot, year } = entry;
    stored.putTexts({ sidecarId: id, seriesId: itemId, season }, { title, overview: plot, year });
    return { isTaken: true, problems };
  }

  #takeSubtitle(sidecar: StoredSidecar, sizeBytes: number | null): TakenSidecar {
    const { id, name, language, isForced, isHearingImpaired, rootName, path } = sidecar;
    const stored = sidecarRepository(this.statements);
    stored.deleteSubtitles(id);
    const owner = ownerOf(this.statements, sidecar);
    if (owner.kind !== 'files')
      return { isTaken: false, problems: owner.kind === 'nobody' && owner.reason ? [owner.reason] : [] };
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const format = SUBTITLE_FORMATS[extension] ?? null;
    for (const { fileId, items } of owner.files)
      stored.insertSubtitle(
        {
          ...{ itemId: items[0].itemId, fileId, sidecarId: id, language: language ?? UNDETERMINED, format },
          ...{ isForced, isHearingImpaired, path: `${rootName}/${path}`, sizeBytes },
        },
        this.#now,
      );
    return { isTaken: true, problems: [] };
  }

  #takePicture(sidecar: StoredSidecar, picture: StoredArtwork): TakenSidecar {
    sidecarRepository(this.statements).deleteArtwork(sidecar.id);
    const seasons = seasonSidecarRepository(this.statements);
    seasons.delete(sidecar.id);
    const owner = ownerOf(this.statements, sidecar);
    if (owner.kind === 'season' && owner.season !== null)
      seasons.putPicture({ sidecarId: sidecar.id, seriesId: owner.itemId, season: owner.season }, picture);
    for (const itemId of itemsOf(this.statements, sidecar))
      if (isShown(this.statements, sidecar, itemId)) setArtwork(this.statements, itemId, [picture]);
    return { isTaken: true, problems: [] };
  }

  #toolsOf({ libraryId }: StoredSidecar) {
    const titles = this.#titles.get(libraryId) ?? new ScanTitles(libraryId);
    this.#titles.set(libraryId, titles);
    // What it remembers may have gone with a title that was left without files.
    titles.forget();
    return { statements: this.statements, rows: this.#rows, titles, now: this.#now };
  }

  #detach({ people, companies, genres }: AppliedDetails['detached']): void {
    for (const id of people) this.#detached.people.add(id);
    for (const id of companies) this.#detached.companies.add(id);
    for (const id of genres) this.#detached.genres.add(id);
  }
}

function refused(reason: string, problems: readonly string[]): TakenSidecar {
  return { isTaken: false, problems: [reason, ...problems] };
}

/** Whether some item or season would show a picture; it need not be read otherwise. Of a season that is its poster. */
export function isWantedPicture(statements: Statements, sidecar: StoredSidecar): boolean {
  const owner = ownerOf(statements, sidecar);
  if (owner.kind === 'season') return sidecar.artworkType === 'poster' && owner.season !== null;
  return itemsOf(statements, sidecar).some((itemId) => isShown(statements, sidecar, itemId));
}

function itemsOf(statements: Statements, sidecar: StoredSidecar): readonly number[] {
  const owner = ownerOf(statements, sidecar);
  if (owner.kind === 'series') return [owner.itemId];
  if (owner.kind !== 'files') return [];
  return [...new Set(owner.files.map(({ items: [{ itemId }] }) => itemId))];
}

/** A picture beside the video comes before a provider's, but not before one that a person has chosen. */
function isShown(statements: Statements, sidecar: StoredSidecar, itemId: number): boolean {
  const { id, artworkType, ofVideos } = sidecar;
  if (artworkType === null) return false;
  const own = sidecarRepository(statements)
    .artworkOf(itemId)
    .find((other) => other.artworkType === artworkType);
  if (own !== undefined) return own.sidecarId === id || own.isOfVideo === 0 || (ofVideos ?? '') !== '';
  const isChosen = itemStatus(statements, itemId)?.status === 'manual';
  return (
    !isChosen ||
    !artworkRepository(statements)
      .byItem(itemId, artworkType)
      .some(({ localPath }) => localPath !== null)
  );
}
