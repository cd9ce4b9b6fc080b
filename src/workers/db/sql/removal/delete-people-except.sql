-- While the indexes are down: one pass over the credits that are left.
DELETE FROM person WHERE id NOT IN (SELECT person_id FROM credit)
  AND id NOT IN (SELECT value FROM json_each(:ids))
