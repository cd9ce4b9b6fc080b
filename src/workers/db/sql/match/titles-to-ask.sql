-- Refreshed is what is matched and known by some id; asked for again is whatever nobody chose. Not what is in the bin, or in a
-- library that is.
SELECT media_item.id
FROM json_each(:ids) AS wanted CROSS JOIN media_item ON media_item.id = wanted.value
WHERE media_type IN ('movie', 'series')
  AND (SELECT id <> 0 AND deleted_at IS NULL FROM library WHERE library.id = library_id)
  AND iif(:isRefresh,
    status IN ('matched', 'manual') AND (
      EXISTS (SELECT 1 FROM external_id WHERE media_item_id = media_item.id)
      OR EXISTS (SELECT 1 FROM item_metadata WHERE media_item_id = media_item.id)),
    status <> 'manual')
