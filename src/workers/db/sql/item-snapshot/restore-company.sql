-- Under the id it had, unless that is another's by now.
INSERT INTO company (id, name, external_id, logo_url, created_at)
VALUES (iif(EXISTS (SELECT 1 FROM company WHERE id = :id), NULL, :id), :name, :externalId, :logoUrl, :createdAt)
