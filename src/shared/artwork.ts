/** What a picture of an item is for. */
export type ArtworkType = 'poster' | 'fanart' | 'banner' | 'thumbnail';

/** How far the download of a picture or of subtitles is. */
export type DownloadStatus = 'pending' | 'downloading' | 'completed' | 'failed' | 'skipped';
