INSERT INTO sidecar (folder_id, name, kind, of_videos, artwork_type, season, language, is_forced, is_hearing_impaired)
VALUES (:folderId, :name, :kind, :ofVideos, :artworkType, :season, :language, :isForced, :isHearingImpaired)
ON CONFLICT (folder_id, name) DO UPDATE SET kind = excluded.kind, of_videos = excluded.of_videos,
  artwork_type = excluded.artwork_type, season = excluded.season, language = excluded.language,
  is_forced = excluded.is_forced, is_hearing_impaired = excluded.is_hearing_impaired, read_state = 'unread'
