INSERT INTO subtitle (media_item_id, media_file_id, language, format, provider, download_status, created_at, updated_at)
VALUES (:itemId, :id, :language, :format, 'embedded', 'skipped', :now, :now)
