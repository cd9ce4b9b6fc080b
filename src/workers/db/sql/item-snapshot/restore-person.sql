-- Under the id they had, unless that is another's by now.
INSERT INTO person (id, name, biography, birthday, deathday, image_url, created_at)
VALUES (iif(EXISTS (SELECT 1 FROM person WHERE id = :id),
    max((SELECT max(id) FROM person), coalesce((SELECT id FROM highest_id WHERE table_name = 'person'), 0)) + 1, :id),
  :name, :biography, :birthday, :deathday, :imageUrl, :createdAt)
