DELETE FROM own_artwork WHERE (media_item_id, artwork_type) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:rows))
