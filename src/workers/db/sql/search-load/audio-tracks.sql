SELECT media_item_id, language, codec FROM media_file JOIN audio_track ON media_file_id = media_file.id
WHERE media_item_id > :after AND media_item_id <= :last ORDER BY media_item_id
