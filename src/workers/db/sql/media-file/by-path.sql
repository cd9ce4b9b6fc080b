SELECT id, media_item_id AS itemId, path, name, size_bytes AS sizeBytes, duration_ms AS durationMs, container,
  video_codec AS videoCodec, audio_codec AS audioCodec, resolution, fingerprint, is_missing AS isMissing
FROM media_file WHERE path = :path
