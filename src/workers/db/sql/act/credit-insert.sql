-- The person's id may have gone, and be another's by now.
INSERT INTO credit (media_item_id, role, position, person_id, character_name)
SELECT value ->> 0, value ->> 1, value ->> 2,
  coalesce((SELECT id FROM person WHERE id = value ->> 3 AND name = value ->> 5),
    (SELECT min(id) FROM person WHERE name = value ->> 5)),
  value ->> 4
FROM json_each(:rows)
