SELECT name, url, language FROM trailer WHERE media_item_id = :itemId ORDER BY id
