-- Episodes of two series that are one by their numbers.
SELECT other.id AS "from", own.id AS "into" FROM media_item AS other
  CROSS JOIN media_item AS own ON own.series_id = :into AND own.season = other.season AND own.episode = other.episode
WHERE other.series_id = :from GROUP BY other.id
