import type { DatabaseClient } from '../../client/database-client.ts';
import type { PlaybackApi, PlaybackWritesApi } from '../../rpc/playback-api.ts';
import type { CueBatch } from '../../shared/embedded-subtitle.ts';
import type { MediaHeader } from '../../shared/files/media-header.ts';
import type { ScanRoot } from '../../shared/files/scan-root.ts';
import type { PlayableFile, PlayableSubtitle } from '../../shared/playback.ts';
import { AppError } from '../../shared/reply.ts';
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
      setPosition: (itemId, fileId, positionMs, isPassing) =>
        database.write((apis) => apis.playbackWrites.setPosition(itemId, fileId, positionMs, isPassing)),
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

  /** What a video tells of itself. Rejects as `MediaApi.header` does. */
  header(contents: File): Promise<MediaHeader> {
    return this.#app.backend.media.header(contents);
  }

  /** The subtitles within a video, as it lists them itself; what a scan knows of them where it is of another kind. */
  async subtitlesWithin(
    file: PlayableFile,
    contents: File,
    signal: AbortSignal,
  ): Promise<readonly PlayableSubtitle[]> {
    const found = await this.#app.backend.media.embeddedSubtitles(contents, signal);
    if (found === null) return file.subtitles.filter(({ path }) => path === null);
    return found.map(({ number, title, ...rest }, at) => ({
      ...{ ...rest, id: -1 - at, path: null, track: number },
      ...(title === null ? {} : { title }),
    }));
  }

  /**
   * The cues of subtitles as they are read. Rejects as `MediaApi.subtitles` and `MediaApi.openCues` do. Who stops asking
   * ends the reading.
   * @param contents of the video
   * @param nearMs where the video is now
   * @param signal ends what is being read at the moment
   */
  async *cues(
    file: PlayableFile,
    contents: File,
    { path, track }: PlayableSubtitle,
    nearMs: () => number,
    signal: AbortSignal,
  ): AsyncGenerator<CueBatch, void, void> {
    const { media } = this.#app.backend;
    if (track !== undefined) {
      yield* media.cues(contents, track, nearMs, signal);
      return;
    }
    const scans = await this.#app.scans();
    const root = (await scans.roots()).find(({ id }) => id === file.rootId);
    const place = root && (await scans.place(root, false));
    if (place === undefined || path === null)
      throw new AppError('not-found', 'These subtitles are not at hand.');
    yield { cues: await media.subtitles(only(place, path), path), part: 1 };
  }
}
