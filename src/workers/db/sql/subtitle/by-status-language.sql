SELECT id, media_item_id AS itemId, language, format, provider, provider_subtitle_id AS providerSubtitleId, url,
  local_path AS localPath, file_size AS fileSize, download_status AS downloadStatus
FROM subtitle WHERE download_status = :downloadStatus AND language = :language ORDER BY id LIMIT :limit
