-- Under the id it had, unless that is another's by now.
INSERT INTO trailer (id, media_item_id, name, url, language, created_at)
VALUES (iif(EXISTS (SELECT 1 FROM trailer WHERE id = :id), NULL, :id), :itemId, :name, :url, :language, :createdAt)
