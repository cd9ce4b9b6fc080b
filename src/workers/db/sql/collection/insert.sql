-- With an id that no collection has had.
INSERT INTO collection (id, name, description, created_at, updated_at)
SELECT max(coalesce((SELECT max(id) FROM collection), 0), highest_id.id) + 1, :name, :description, :now, :now
FROM highest_id WHERE table_name = 'collection'
