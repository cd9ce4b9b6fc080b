DELETE FROM alternative_title WHERE media_item_id = :itemId AND title IN (SELECT value FROM json_each(:titles))
