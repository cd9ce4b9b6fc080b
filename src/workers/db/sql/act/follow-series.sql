-- Episodes are where their series are, but for those that were deleted by themselves.
UPDATE media_item SET library_id = series.library_id, updated_at = :now
FROM json_each(:ids) AS moved CROSS JOIN media_item AS series ON series.id = moved.value
WHERE media_item.series_id = series.id AND media_item.library_id <> series.library_id
  AND NOT EXISTS (SELECT 1 FROM bin_item WHERE bin_item.media_item_id = media_item.id)
