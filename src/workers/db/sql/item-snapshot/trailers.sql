SELECT id, name, url, language, created_at AS createdAt FROM trailer WHERE media_item_id = :itemId ORDER BY id
