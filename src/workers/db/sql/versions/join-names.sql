-- What it was called is a name of the title it becomes.
INSERT OR IGNORE INTO alternative_title (media_item_id, title, language)
SELECT kept.id, name.title, name.language FROM (
  SELECT pair.value ->> 1 AS target, part.title, NULL AS language
    FROM json_each(:pairs) AS pair CROSS JOIN media_item AS part ON part.id = pair.value ->> 0
  UNION ALL SELECT pair.value ->> 1, part.original_title, NULL
    FROM json_each(:pairs) AS pair CROSS JOIN media_item AS part ON part.id = pair.value ->> 0
    WHERE part.original_title IS NOT NULL
  UNION ALL SELECT pair.value ->> 1, given.title, given.language
    FROM json_each(:pairs) AS pair CROSS JOIN alternative_title AS given ON given.media_item_id = pair.value ->> 0
) AS name CROSS JOIN media_item AS kept ON kept.id = name.target
WHERE name.title <> kept.title AND name.title IS NOT kept.original_title
