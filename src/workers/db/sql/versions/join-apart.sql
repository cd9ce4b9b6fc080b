-- What it is not, the title it becomes is not.
INSERT OR IGNORE INTO not_duplicate (media_item_id, other_id)
SELECT min(pair.value ->> 1, other.id), max(pair.value ->> 1, other.id)
FROM json_each(:pairs) AS pair CROSS JOIN (
    SELECT media_item_id AS of_id, other_id AS id FROM not_duplicate
    UNION ALL SELECT other_id, media_item_id FROM not_duplicate) AS other ON other.of_id = pair.value ->> 0
WHERE other.id <> pair.value ->> 1
