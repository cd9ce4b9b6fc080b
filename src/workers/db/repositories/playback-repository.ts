import type { PlayableFile, PlayableSubtitle } from '../../../shared/playback.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import episodesSql from '../sql/playback/episodes.sql?raw';
import filesSql from '../sql/playback/files.sql?raw';
import subtitlesSql from '../sql/playback/subtitles.sql?raw';
import itemsOfFilesSql from '../sql/scan/items-of-files.sql?raw';

type FileRow = Omit<PlayableFile, 'isMissing' | 'subtitles'> & { readonly isMissing: 0 | 1 };
type SubtitleRow = Omit<PlayableSubtitle, 'isForced' | 'isHearingImpaired'> & {
  readonly fileId: number;
  readonly isForced: 0 | 1;
  readonly isHearingImpaired: 0 | 1;
};

/** An episode that there is a file of; 1 is true. */
export interface PlayableEpisodeRow {
  readonly id: number;
  readonly title: string;
  readonly season: number | null;
  readonly episode: number | null;
  readonly isWatched: 0 | 1;
  readonly resumeMs: number | null;
  readonly lastWatchedAt: number | null;
  /** Whether the file asked for holds it. */
  readonly isInFile: 0 | 1;
}

const FILES = defineQuery<{ itemId: number }, FileRow>('playback/files', filesSql);
const SUBTITLES = defineQuery<{ fileIds: string }, SubtitleRow>('playback/subtitles', subtitlesSql);
const EPISODES = defineQuery<{ seriesId: number; fileId: number }, PlayableEpisodeRow>(
  'playback/episodes',
  episodesSql,
);
const ITEMS_OF_FILES = defineQuery<{ ids: string }, { id: number }>('scan/items-of-files', itemsOfFilesSql);

/** What playing a file takes. */
export function playbackRepository(statements: Statements) {
  return {
    /** An item's files with their subtitles. */
    files: (itemId: number): readonly PlayableFile[] => {
      const files = statements.all(FILES, { itemId });
      const rows = statements.all(SUBTITLES, { fileIds: JSON.stringify(files.map(({ id }) => id)) });
      const subtitles = Map.groupBy(rows, ({ fileId }) => fileId);
      return files.map((file) => ({
        ...file,
        isMissing: file.isMissing === 1,
        subtitles: (subtitles.get(file.id) ?? []).map(toSubtitle),
      }));
    },
    /** The items that a file holds. */
    itemsOf: (fileId: number): readonly number[] =>
      statements.all(ITEMS_OF_FILES, { ids: JSON.stringify([fileId]) }).map(({ id }) => id),
    /** The episodes of a series that there is a file of, in their order, specials last. */
    episodes: (seriesId: number, fileId: number): readonly PlayableEpisodeRow[] =>
      statements.all(EPISODES, { seriesId, fileId }),
  };
}

function toSubtitle({ fileId: _, isForced, isHearingImpaired, ...subtitle }: SubtitleRow): PlayableSubtitle {
  return { ...subtitle, isForced: isForced === 1, isHearingImpaired: isHearingImpaired === 1 };
}
