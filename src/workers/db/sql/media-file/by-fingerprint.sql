SELECT id, media_item_id AS itemId, path, name, size_bytes AS sizeBytes, duration_ms AS durationMs, container,
  video_codec AS videoCodec, audio_codec AS audioCodec, resolution, hdr,
  (SELECT json_group_array(DISTINCT language) FROM audio_track WHERE media_file_id = media_file.id AND language IS NOT NULL)
    AS audioLanguages, fingerprint, is_missing AS isMissing
FROM media_file WHERE fingerprint = :fingerprint ORDER BY id
