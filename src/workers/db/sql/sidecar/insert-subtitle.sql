INSERT INTO subtitle (media_item_id, media_file_id, sidecar_id, language, format, provider, is_forced, is_hearing_impaired,
  local_path, file_size, download_status, created_at, updated_at)
VALUES (:itemId, :fileId, :sidecarId, :language, :format, 'file', :isForced, :isHearingImpaired, :path, :sizeBytes,
  'completed', :now, :now)
