-- The last deleted first. Episodes that came with their series are no rows of their own.
SELECT item.id, item.title, item.year, item.media_type AS mediaType, bin_item.deleted_at AS deletedAt,
  library.name AS libraryName, series.title AS seriesTitle, item.season, item.episode,
  (SELECT count(*) FROM media_item AS part WHERE part.series_id = item.id) AS episodes
FROM bin_item CROSS JOIN media_item AS item ON item.id = bin_item.media_item_id
  LEFT JOIN library ON library.id = bin_item.library_id AND library.deleted_at IS NULL
  LEFT JOIN media_item AS series ON series.id = item.series_id
WHERE (bin_item.deleted_at, bin_item.media_item_id) < (:deletedAt, :id)
  AND NOT EXISTS (SELECT 1 FROM bin_item AS whole
    WHERE whole.media_item_id = item.series_id AND whole.deleted_at = bin_item.deleted_at)
ORDER BY bin_item.deleted_at DESC, bin_item.media_item_id DESC LIMIT :limit
