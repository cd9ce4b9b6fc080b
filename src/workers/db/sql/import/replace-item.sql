UPDATE media_item SET title = :title, sort_title = :sortTitle, original_title = :originalTitle,
  year = :year, aired_date = :airedDate, runtime_min = :runtimeMin, rating = :rating, votes = :votes,
  season = :season, episode = :episode,
  status = CASE WHEN status = 'pending' THEN :status ELSE status END, updated_at = :now
WHERE id = :id
