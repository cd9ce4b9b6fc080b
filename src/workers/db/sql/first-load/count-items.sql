SELECT count(*) AS count FROM media_item
