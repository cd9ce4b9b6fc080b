-- Fills what is missing and refreshes what is given; takes nothing away.
UPDATE media_item SET title = coalesce(:title, title), sort_title = coalesce(:sortTitle, sort_title),
  original_title = coalesce(:originalTitle, original_title), year = coalesce(:year, year),
  aired_date = coalesce(:airedDate, aired_date), runtime_min = coalesce(:runtimeMin, runtime_min),
  rating = coalesce(:rating, rating), votes = coalesce(:votes, votes),
  season = coalesce(:season, season), episode = coalesce(:episode, episode),
  status = CASE WHEN status = 'pending' THEN :status ELSE status END, updated_at = :now
WHERE id = :id
