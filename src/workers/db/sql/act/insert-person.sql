INSERT INTO person (id, name, created_at)
SELECT max(coalesce((SELECT max(id) FROM person), 0), coalesce((SELECT id FROM highest_id WHERE table_name = 'person'), 0)) + 1,
  :name, :now
