UPDATE media_item SET title = :title, sort_title = :sortTitle, original_title = :originalTitle, year = :year,
  aired_date = :airedDate, runtime_min = :runtimeMin, rating = :rating, votes = :votes, status = :status,
  updated_at = :updatedAt
WHERE id = :itemId
