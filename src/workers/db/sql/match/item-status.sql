SELECT title, status FROM media_item WHERE id = :itemId
