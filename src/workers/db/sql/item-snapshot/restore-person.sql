-- Under the id they had, unless that is another's by now.
INSERT INTO person (id, name, biography, birthday, deathday, image_url, created_at)
VALUES (iif(EXISTS (SELECT 1 FROM person WHERE id = :id), NULL, :id), :name, :biography, :birthday, :deathday,
  :imageUrl, :createdAt)
