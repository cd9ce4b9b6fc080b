-- With an id that no tag has had.
INSERT INTO tag (id, name, color, created_at, updated_at)
SELECT max(coalesce((SELECT max(id) FROM tag), 0), highest_id.id) + 1, :name, :color, :now, :now
FROM highest_id WHERE table_name = 'tag'
