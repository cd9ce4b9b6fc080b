import type { DatabaseClient } from '../../client/database-client.ts';
import type { PlaybackApi, PlaybackWritesApi } from '../../rpc/playback-api.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import type { PlayableFile, PlayableSubtitle } from '../../shared/playback.ts';
import { AppError } from '../../shared/reply.ts';
import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import type { Unwrapped } from '../backend.ts';
import { chooseFilesOfFolder, chooseFolder } from '../scan/choose-folder.ts';
import { type OpenOutcome, type OpenParts, only, openFile } from './open-file.ts';
import { keepPlayerSettings, type PlayerSettings, readPlayerSettings } from './player-settings.ts';

/** Everything the player needs; loaded when it is first wanted. */
export class Playback {
  readonly reads: Unwrapped<PlaybackApi>;
  readonly writes: Unwrapped<PlaybackWritesApi>;
  readonly #app: OpenParts;
  readonly #settingsKey: string;

  /** @param settingsKey name under which what is chosen in the player is stored, with the app's prefix */
  constructor(app: OpenParts, database: Pick<DatabaseClient, 'read' | 'write'>, settingsKey: string) {
    this.#app = app;
    this.#settingsKey = settingsKey;
    this.reads = {
      item: (itemId) => database.read((apis) => apis.playback.item(itemId)),
      state: (itemId) => database.read((apis) => apis.playback.state(itemId)),
      plays: (itemId) => database.read((apis) => apis.playback.plays(itemId)),
      next: (itemId, fileId) => database.read((apis) => apis.playback.next(itemId, fileId)),
      upNext: (seriesId) => database.read((apis) => apis.playback.upNext(seriesId)),
    };
    this.writes = {
      setPosition: (itemId, positionMs, isPassing) =>
        database.write((apis) => apis.playbackWrites.setPosition(itemId, positionMs, isPassing)),
      finish: (itemId, fileId, play) =>
        database.write((apis) => apis.playbackWrites.finish(itemId, fileId, play)),
    };
  }

  get settings(): PlayerSettings {
    return readPlayerSettings(localStorage, this.#settingsKey);
  }

  keepSettings(changes: Partial<PlayerSettings>): void {
    keepPlayerSettings(localStorage, this.#settingsKey, changes);
  }

  async roots(): Promise<readonly ScanRoot[]> {
    return (await this.#app.scans()).roots();
  }

  /** Opens a file for reading; `ask` for permission during a click only. Never rejects for what a place is like. */
  open(file: PlayableFile, ask: boolean): Promise<OpenOutcome> {
    return openFile(this.#app, file, ask);
  }

  /** Lets a person choose a place again that is not at hand any more; false when they changed their mind. */
  async chooseAgain(root: ScanRoot): Promise<boolean> {
    const chosen = await (root.kind === 'files' ? chooseFilesOfFolder() : chooseFolder());
    if (chosen === undefined) return false;
    await (await this.#app.scans()).chooseAgain(root, chosen);
    return true;
  }

  /** The cues of subtitles in a file of their own. Rejects as `MediaApi.subtitles` does. */
  async cues(file: PlayableFile, { path }: PlayableSubtitle): Promise<readonly SubtitleCue[]> {
    const scans = await this.#app.scans();
    const root = (await scans.roots()).find(({ id }) => id === file.rootId);
    const place = root && (await scans.place(root, false));
    if (place === undefined || path === null)
      throw new AppError('not-found', 'These subtitles are not at hand.');
    return this.#app.backend.media.subtitles(only(place, path), path);
  }
}
