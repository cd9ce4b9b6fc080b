-- Fills what is missing and refreshes what is given; takes nothing away, and leaves what is a person's own.
UPDATE media_item SET
  title = CASE WHEN own.fields LIKE '%/title/%' THEN title ELSE :title END,
  sort_title = CASE WHEN own.fields LIKE '%/title/%' THEN sort_title ELSE :sortTitle END,
  original_title = CASE WHEN own.fields LIKE '%/originalTitle/%' THEN original_title
    ELSE coalesce(:originalTitle, original_title) END,
  year = CASE WHEN own.fields LIKE '%/year/%' THEN year ELSE coalesce(:year, year) END,
  aired_date = CASE WHEN own.fields LIKE '%/airedDate/%' THEN aired_date ELSE coalesce(:airedDate, aired_date) END,
  runtime_min = CASE WHEN own.fields LIKE '%/runtimeMin/%' THEN runtime_min
    ELSE coalesce(:runtimeMin, runtime_min) END,
  rating = CASE WHEN own.fields LIKE '%/rating/%' THEN rating ELSE coalesce(:rating, rating) END,
  votes = coalesce(:votes, votes),
  season = CASE WHEN own.fields LIKE '%/season/%' THEN season ELSE coalesce(:season, season) END,
  episode = CASE WHEN own.fields LIKE '%/episode/%' THEN episode ELSE coalesce(:episode, episode) END,
  status = CASE WHEN status = 'pending' THEN :status ELSE status END, updated_at = :now
FROM (SELECT '/' || coalesce(group_concat(field, '/'), '') || '/' AS fields FROM item_field WHERE media_item_id = :id) AS own
WHERE id = :id
