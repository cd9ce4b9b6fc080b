-- Another content: what was read from the old one is forgotten.
UPDATE media_file SET size_bytes = :sizeBytes, modified_at = :modifiedAt, is_missing = 0, fingerprint = NULL,
  duration_ms = NULL, video_codec = NULL, audio_codec = NULL, width = NULL, height = NULL, resolution = :resolution,
  updated_at = :now
WHERE id = :id
