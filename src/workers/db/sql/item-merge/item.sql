SELECT * FROM media_item WHERE id = :id
