-- What it was called is a name of the title it becomes.
INSERT OR IGNORE INTO alternative_title (media_item_id, title, language)
SELECT kept.id, name.title, name.language
FROM json_each(:pairs) AS pair CROSS JOIN media_item AS kept ON kept.id = pair.value ->> 1
  CROSS JOIN (
    SELECT id, title, NULL AS language FROM media_item
    UNION ALL SELECT id, original_title, NULL FROM media_item WHERE original_title IS NOT NULL
    UNION ALL SELECT media_item_id, title, language FROM alternative_title) AS name ON name.id = pair.value ->> 0
WHERE name.title <> kept.title AND name.title IS NOT kept.original_title
