-- What is not known of the title that stays, and was not left empty by a person.
UPDATE media_item AS kept SET updated_at = :now,
  original_title = iif(own.fields LIKE '%,originalTitle,%', kept.original_title, coalesce(kept.original_title, part.original_title)),
  year = iif(own.fields LIKE '%,year,%', kept.year, coalesce(kept.year, part.year)),
  aired_date = iif(own.fields LIKE '%,airedDate,%', kept.aired_date, coalesce(kept.aired_date, part.aired_date)),
  runtime_min = iif(own.fields LIKE '%,runtimeMin,%', kept.runtime_min, coalesce(kept.runtime_min, part.runtime_min)),
  rating = iif(own.fields LIKE '%,rating,%', kept.rating, coalesce(kept.rating, part.rating)),
  votes = iif(own.fields LIKE '%,rating,%' OR kept.rating IS NOT NULL, kept.votes, coalesce(kept.votes, part.votes))
FROM (
  SELECT value ->> 0 AS source, value ->> 1 AS target, coalesce((
    SELECT ',' || group_concat(field) || ',' FROM item_field WHERE media_item_id = value ->> 1), '') AS fields
  FROM json_each(:pairs)) AS own CROSS JOIN media_item AS part
WHERE kept.id = own.target AND part.id = own.source
