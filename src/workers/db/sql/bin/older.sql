-- Not those that a scan would find again: files of theirs, or of their episodes, are in a folder that is scanned. Episodes
-- that came with their series go with it.
SELECT media_item_id AS id FROM bin_item
WHERE deleted_at < :before
  AND NOT EXISTS (SELECT 1 FROM media_file
    WHERE media_file.media_item_id = bin_item.media_item_id AND is_missing = 0 AND folder_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM media_item AS part CROSS JOIN media_file ON media_file.media_item_id = part.id
    WHERE part.series_id = bin_item.media_item_id AND is_missing = 0 AND folder_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM media_item AS item CROSS JOIN bin_item AS whole ON whole.media_item_id = item.series_id
    WHERE item.id = bin_item.media_item_id AND whole.deleted_at = bin_item.deleted_at)
ORDER BY deleted_at, media_item_id LIMIT :limit
