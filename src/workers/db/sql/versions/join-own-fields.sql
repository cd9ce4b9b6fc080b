-- A field that was a person's own, where the title that stays has that very value.
INSERT OR IGNORE INTO item_field (media_item_id, field, is_edited, is_locked, changed_at)
SELECT kept.id, field, is_edited, is_locked, changed_at
FROM json_each(:pairs) AS pair CROSS JOIN item_field AS given ON given.media_item_id = pair.value ->> 0
  CROSS JOIN media_item AS kept ON kept.id = pair.value ->> 1
  CROSS JOIN media_item AS part ON part.id = pair.value ->> 0
WHERE CASE field
  WHEN 'title' THEN kept.title = part.title
  WHEN 'originalTitle' THEN kept.original_title IS part.original_title
  WHEN 'year' THEN kept.year IS part.year
  WHEN 'airedDate' THEN kept.aired_date IS part.aired_date
  WHEN 'runtimeMin' THEN kept.runtime_min IS part.runtime_min
  WHEN 'rating' THEN kept.rating IS part.rating
  WHEN 'season' THEN kept.season IS part.season
  WHEN 'episode' THEN kept.episode IS part.episode
  WHEN 'description' THEN (SELECT description FROM item_text WHERE media_item_id = kept.id)
    IS (SELECT description FROM item_text WHERE media_item_id = part.id)
  WHEN 'genres' THEN (SELECT group_concat(genre_id) FROM item_genre WHERE media_item_id = kept.id)
    IS (SELECT group_concat(genre_id) FROM item_genre WHERE media_item_id = part.id)
  WHEN 'countries' THEN (SELECT group_concat(country) FROM item_country WHERE media_item_id = kept.id)
    IS (SELECT group_concat(country) FROM item_country WHERE media_item_id = part.id)
  WHEN 'keywords' THEN 1
  WHEN 'credits' THEN (SELECT group_concat(role || person_id) FROM credit WHERE media_item_id = kept.id)
    IS (SELECT group_concat(role || person_id) FROM credit WHERE media_item_id = part.id)
  ELSE 0 END
