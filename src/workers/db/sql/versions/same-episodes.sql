-- Episodes of two series that are one by their numbers.
SELECT other.id AS "from", min(own.id) AS "into" FROM json_each(:pairs) AS pair
  CROSS JOIN media_item AS other ON other.series_id = pair.value ->> 0
  CROSS JOIN media_item AS own
    ON own.series_id = pair.value ->> 1 AND own.season = other.season AND own.episode = other.episode
GROUP BY other.id
