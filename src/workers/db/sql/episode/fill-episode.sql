UPDATE media_item SET title = coalesce(:title, title), sort_title = coalesce(:sortTitle, sort_title),
  aired_date = coalesce(:airedDate, aired_date), runtime_min = coalesce(:runtimeMin, runtime_min),
  rating = coalesce(:rating, rating), votes = coalesce(:votes, votes), status = 'matched', updated_at = :now
WHERE series_id = :seriesId AND season = :season AND episode = :episode AND status IN ('pending', :also)
RETURNING id
