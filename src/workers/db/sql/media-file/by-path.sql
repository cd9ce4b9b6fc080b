SELECT id, media_item_id AS itemId, path, name, size_bytes AS sizeBytes, duration_ms AS durationMs, container,
  video_codec AS videoCodec, audio_codec AS audioCodec, width, height, resolution, hdr,
  video_profile AS videoProfile, frame_rate AS frameRate, bit_depth AS bitDepth,
  (SELECT json_group_array(json_object('codec', codec, 'channels', channels, 'language', language, 'title', title,
    'isDefault', json(iif(is_default, 'true', 'false'))) ORDER BY id) FROM audio_track WHERE media_file_id = media_file.id)
    AS audio, fingerprint, is_missing AS isMissing
FROM media_file WHERE path = :path
