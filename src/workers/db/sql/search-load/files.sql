SELECT media_item_id, is_missing, size_bytes, name, resolution, video_codec, audio_codec FROM media_file
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
