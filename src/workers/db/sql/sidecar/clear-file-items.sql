DELETE FROM media_file_other_item WHERE media_file_id = :fileId
