-- What is a person's own stays.
UPDATE media_item SET
  title = CASE WHEN EXISTS (SELECT 1 FROM item_field WHERE media_item_id = media_item.id AND field = 'title')
    THEN title ELSE coalesce(:title, title) END,
  sort_title = CASE WHEN EXISTS (SELECT 1 FROM item_field WHERE media_item_id = media_item.id AND field = 'title')
    THEN sort_title ELSE coalesce(:sortTitle, sort_title) END,
  aired_date = CASE WHEN EXISTS (SELECT 1 FROM item_field WHERE media_item_id = media_item.id AND field = 'airedDate')
    THEN aired_date ELSE coalesce(:airedDate, aired_date) END,
  runtime_min = CASE WHEN EXISTS (SELECT 1 FROM item_field WHERE media_item_id = media_item.id AND field = 'runtimeMin')
    THEN runtime_min ELSE coalesce(:runtimeMin, runtime_min) END,
  rating = CASE WHEN EXISTS (SELECT 1 FROM item_field WHERE media_item_id = media_item.id AND field = 'rating')
    THEN rating ELSE coalesce(:rating, rating) END,
  votes = coalesce(:votes, votes), status = 'matched', updated_at = :now
WHERE series_id = :seriesId AND season = :season AND episode = :episode AND status IN ('pending', :also)
RETURNING id
