-- What is a person's own stays.
UPDATE media_item SET
  title = CASE WHEN own.fields LIKE '%/title/%' THEN title ELSE :title END,
  sort_title = CASE WHEN own.fields LIKE '%/title/%' THEN sort_title ELSE :sortTitle END,
  original_title = CASE WHEN own.fields LIKE '%/originalTitle/%' THEN original_title ELSE :originalTitle END,
  year = CASE WHEN own.fields LIKE '%/year/%' THEN year ELSE :year END,
  aired_date = CASE WHEN own.fields LIKE '%/airedDate/%' THEN aired_date ELSE :airedDate END,
  runtime_min = CASE WHEN own.fields LIKE '%/runtimeMin/%' THEN runtime_min ELSE :runtimeMin END,
  rating = CASE WHEN own.fields LIKE '%/rating/%' THEN rating ELSE :rating END,
  votes = :votes,
  season = CASE WHEN own.fields LIKE '%/season/%' THEN season ELSE :season END,
  episode = CASE WHEN own.fields LIKE '%/episode/%' THEN episode ELSE :episode END,
  status = CASE WHEN status = 'pending' THEN :status ELSE status END, updated_at = :now
FROM (SELECT '/' || coalesce(group_concat(field, '/'), '') || '/' AS fields FROM item_field WHERE media_item_id = :id) AS own
WHERE id = :id
