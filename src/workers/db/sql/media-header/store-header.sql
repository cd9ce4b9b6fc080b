UPDATE media_file SET read_state = 'read', fingerprint = :fingerprint, container = :container, duration_ms = :durationMs,
  video_codec = :videoCodec, audio_codec = :audioCodec, width = :width, height = :height, resolution = :resolution,
  video_profile = :videoProfile, frame_rate = :frameRate, bit_depth = :bitDepth, hdr = :hdr, updated_at = :now
WHERE id = :id RETURNING media_item_id AS itemId
