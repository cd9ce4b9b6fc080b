SELECT title, sort_title AS sortTitle, original_title AS originalTitle, year, aired_date AS airedDate,
  runtime_min AS runtimeMin, rating, votes, status, updated_at AS updatedAt
FROM media_item WHERE id = :itemId
