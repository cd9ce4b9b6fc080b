-- Numbers first, then texts; types as TYPE_CODES has them.
SELECT id, library_id, year, rating, runtime_min, added_at, votes,
  CASE media_type WHEN 'episode' THEN 0 WHEN 'movie' THEN 1 WHEN 'series' THEN 2 ELSE 3 END AS type,
  status IN ('pending', 'failed') AS is_unmatched,
  title, original_title
FROM media_item WHERE id > :after AND id <= :last ORDER BY id
