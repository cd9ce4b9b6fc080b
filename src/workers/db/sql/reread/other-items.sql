SELECT media_item_id AS id FROM media_file_other_item WHERE media_file_id = :fileId
