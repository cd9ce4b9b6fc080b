import type { DownloadStatus } from '../../../shared/artwork.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import subtitleByItemLanguageSql from '../sql/subtitle/by-item-language.sql?raw';
import subtitleByStatusLanguageSql from '../sql/subtitle/by-status-language.sql?raw';

/** Subtitles of an item in one language. */
export interface Subtitle {
  readonly id: number;
  readonly itemId: number;
  readonly language: string;
  readonly format: 'srt' | 'ass' | 'ssa' | 'sub' | 'vtt' | null;
  readonly provider: string | null;
  readonly providerSubtitleId: string | null;
  readonly url: string | null;
  readonly localPath: string | null;
  /** Bytes. */
  readonly fileSize: number | null;
  readonly downloadStatus: DownloadStatus;
}

const SUBTITLE_BY_ITEM_LANGUAGE = defineQuery<{ itemId: number; language: string }, Subtitle>(
  'subtitle/by-item-language',
  subtitleByItemLanguageSql,
);
const SUBTITLE_BY_STATUS_LANGUAGE = defineQuery<
  { downloadStatus: DownloadStatus; language: string; limit: number },
  Subtitle
>('subtitle/by-status-language', subtitleByStatusLanguageSql);

/** Subtitles of items. */
export function subtitleRepository(statements: Statements) {
  return {
    byItem: (itemId: number, language: string): readonly Subtitle[] =>
      statements.all(SUBTITLE_BY_ITEM_LANGUAGE, { itemId, language }),
    /** The work list of a download: oldest first. */
    byStatus: (downloadStatus: DownloadStatus, language: string, limit: number): readonly Subtitle[] =>
      statements.all(SUBTITLE_BY_STATUS_LANGUAGE, { downloadStatus, language, limit }),
  };
}
