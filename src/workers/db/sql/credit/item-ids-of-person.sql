SELECT DISTINCT media_item_id AS id FROM credit WHERE person_id = :personId ORDER BY media_item_id DESC LIMIT :limit
