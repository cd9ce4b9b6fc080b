SELECT id, name, biography, birthday, deathday, image_url AS imageUrl, created_at AS createdAt
FROM person WHERE id IN (SELECT person_id FROM credit WHERE media_item_id = :itemId)
