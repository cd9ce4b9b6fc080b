INSERT INTO subtitle (media_item_id, media_file_id, language, format, codec, title, is_forced, is_default, provider,
  download_status, created_at, updated_at)
VALUES (:itemId, :id, :language, :format, :codec, :title, :isForced, :isDefault, 'embedded', 'skipped', :now, :now)
