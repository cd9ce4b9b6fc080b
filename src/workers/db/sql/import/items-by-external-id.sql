-- Both are needed: the library's own item, whatever the ids are shared with elsewhere.
SELECT external_id.media_item_id AS id
FROM external_id JOIN media_item ON media_item.id = external_id.media_item_id
WHERE external_id.source = :source AND external_id.external_id = :externalId
  AND media_item.library_id = :libraryId
ORDER BY id LIMIT 50
