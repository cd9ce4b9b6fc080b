SELECT id, name, biography, birthday, deathday, image_url AS imageUrl, created_at AS createdAt
FROM person WHERE id IN (SELECT value FROM json_each(:ids))
