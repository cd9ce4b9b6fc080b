SELECT count(DISTINCT media_item_id) AS count FROM credit WHERE person_id = :personId
